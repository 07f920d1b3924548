# Only who rules is told how a ruling on what was moved is taken back.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from ravi: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question of PBI-142: The new one with the blue border. A wizard is also needed.
> expect letter answer to dana
> wait 31m
> expect letter briefing to petra
> reply from petra to briefing: 2 The wizard
> expect letter ruling to dana
> expect letter ruling to sam
> reply from dana to answer: /move PBI-150
> expect letter answer to ravi
> expect letter notice to sam lacks "/undo"
> expect letter notice to petra says "/undo"
