# Petra puts the ruling off: Dana, who builds none of it, learns until when.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and as Excel.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: /later 3d
> expect letter notice to dana says "will look at this later, from Thu 10:32 on" says "build none"
> expect nothing
