# Words below /later and /help go on, as they would without it.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /help
  Are archived orders in?
> expect letter help to dana says "/call" says "went on as usual"
> expect letter receipt to dana
> expect letter question to sam says "Are archived orders in?"
> reply from sam to question: Yes, and as Excel.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: /later 2d
  Dana, please ask the auditors first.
> expect letter answer to dana says "ask the auditors first"
> expect letter notice to dana says "look at this later"
> expect letter help to petra says "still waits for your ruling"
> mail from dana: How?
  /help
  How do I ask for a call?
> expect mail is recorded says "asked for help"
> expect letter help to dana says "went to nobody"
