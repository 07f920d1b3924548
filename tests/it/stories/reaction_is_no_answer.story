# A sign under our letter, which a program writes as a mail: it answers, objects and corrects nothing.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: 👍

  Sam Sales reacted via Gmail
> expect nothing
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra lacks "reacted"
