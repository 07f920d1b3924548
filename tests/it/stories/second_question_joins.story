# A further question of the same people joins the call: one call, one note, a part a question.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana says "It joins the call"
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15 says "PBI-150"
> sam accepts
> wait until 14:45
> expect letter outcome-request to dana says "PBI-142" says "PBI-150"
> reply from dana to outcome-request: Both settled: two years, new logo.
> expect letter read-back to sam
> expect letter briefing to petra says "PBI-142" says "PBI-150"
> expect clarification PBI-142 is briefed
> expect clarification PBI-150 is briefed
> expect count dana 4, sam 4, petra 2
