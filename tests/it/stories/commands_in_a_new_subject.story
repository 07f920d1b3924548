# A command about a question that was asked before asks no new one: its sender is told how to write it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-142] Settled at lunch
  /resolved
> expect letter help to dana says "/resolved" says "a letter about that question"
> expect mail is held
> mail from dana: [PBI-142] Sorry, wrong item
  /move PBI-150
> expect letter help to dana says "/move PBI-150"
> reply from sam to question: The new one, and a wizard is needed.
> expect letter answer to dana
> wait 31m
> expect letter briefing to petra
> mail from petra: [PBI-142] The wizard
  /out-of-scope A wizard for logos
> expect letter help to petra says "/out-of-scope"
> expect nothing
