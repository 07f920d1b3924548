# A nudge on what was asked on after an answer says what that is.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> reply from dana to answer: One more thing: cancelled ones too?
> expect letter answer to sam
> wait 30m
> expect letter briefing to petra
> wait until 2026-11-23 16:02
> expect letter nudge to sam says "Archived orders? One more thing: cancelled ones too?"
