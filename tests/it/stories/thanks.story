# Thanks are filed and handed on to nobody: no note, no mail.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from dana to answer: Thanks a lot, Sam!
> expect mail is filed
> wait 48h
> expect nothing
> expect clarification PBI-142 is briefed
