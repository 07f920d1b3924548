# They talked about the new scope, and what was noted rules nothing: the note on the talk asks for
# the ruling that is still missing.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes. Also as Excel.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to briefing: 4
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:45
> sam accepts
> petra accepts
> wait until 13:00
> expect letter outcome-request to dana
> reply from dana to outcome-request: We leave the second format out.
> expect letter read-back to sam
> expect letter briefing to petra says "NEEDS YOUR RULING" says "Excel"
> reply from petra to briefing: 2 Excel export
> expect letter ruling to dana, sam says "out of scope"
