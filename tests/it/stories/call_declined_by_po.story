# The PO's decline never moves a call: the two talk, and she is briefed.
nobody dirk
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> petra declines note "Board meeting"
> sam accepts
> expect nothing
> expect calls agreed
> wait until 14:30
> expect letter outcome-request to dana
> reply from sam to invitation: It is settled: two years.
> expect letter read-back to dana says "two years"
> expect letter briefing to petra says "without you"
