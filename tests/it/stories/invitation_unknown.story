# The invitation may not have arrived: Dana is told once, and Sam still accepts.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mailbox of sam loses
> wait 2h
> expect letter invitation to dana, sam, petra
> wait 5m
> expect letter invitation to sam
> expect letter notice to dana says "The invitation to Sam Sales" says "may not have arrived"
> mailbox of sam works
> sam accepts
> expect calls agreed
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
