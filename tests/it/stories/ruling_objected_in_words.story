# "That is wrong", said by a stakeholder to a ruling, is a disagreement; words that accept it are none.
at Mon 2026-11-23 11:00
> mail from dana: [PBI-142] Rows
  How many rows at most?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: As many as there are. Also please all archived ones.
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra
> reply from petra to briefing: 3 At most ten thousand.
> expect letter ruling to dana, sam
> reply from sam to ruling: Petra, that is wrong. Our contract says all rows! Can we talk?
> expect letter answer to dana says "is asked to rule"
> wait 1h
> expect letter briefing to petra says "NEEDS YOUR RULING" says "that is wrong"
