# Each mail that can't be acted on is answered, whatever else was answered within the hour. Within
# one question it ends after three.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes. Also as Excel.
> expect letter answer to dana
> mail from dana: [PBI-150] Colour?
  /po
  Which one?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question of PBI-150: Red. Also as blue theme please.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> expect letter briefing to petra
> reply from petra to briefing of PBI-142: /later 400d
> expect letter help to petra says "/later 400d"
> reply from petra to briefing of PBI-150: /delegate anna
> expect letter help to petra says "/delegate anna"
> reply from petra to briefing of PBI-142: 3
> expect letter help to petra says "Write what is right after the number"
> reply from petra to briefing of PBI-150: later 99d
> expect letter help to petra says "later 99d"
> reply from petra to briefing of PBI-142: /delegate otto
> expect letter help to petra says "/delegate otto"
> reply from petra to briefing of PBI-142: /later 500d
> expect mail from petra is held says "not told any more"
> expect nothing
