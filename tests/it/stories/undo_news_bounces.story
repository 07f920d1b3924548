# News that a ruling is undone did not arrive: somebody else learns of it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra
> reply from petra to briefing: 1
> expect letter ruling to dana
> reply from petra to briefing: /undo
> expect letter notice to dana
> expect letter briefing to petra
> bounce notice to dana
> expect letter notice to petra
