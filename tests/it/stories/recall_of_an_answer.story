# Outlook's wish to take a mail back is a machine's: it is recorded, and nobody is asked or told anything.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> mail from sam: Recall: [PBI-142] Archived orders?
  Sam Sales would like to recall the message, "[PBI-142] Archived orders?".
> expect mail is recorded says "a program asks to take a mail back"
> wait 30m
> expect letter briefing to petra lacks "recall"
