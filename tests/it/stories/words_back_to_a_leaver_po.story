# Words back to a Product Owner who has left go to who decides now.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra
> reply from petra to briefing: Is Sam sure?
> expect letter answer to dana
> succeeds nora petra
> reply from dana to answer: No, Sam never knows what he says.
> expect nothing to sam
> expect letter answer to nora says "never knows"
