# Two rulings in one mail: which is meant is asked, and nothing is done before.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes and also as Excel
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: /agreed
  /out-of-scope Excel export
> expect letter confirm to petra says "agreed" says "it can be read otherwise, too"
> expect rulings none
> expect drafts none
