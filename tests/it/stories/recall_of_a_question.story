# Outlook's wish to take a mail back is a machine's: it is recorded, and nobody is asked or told anything.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: Recall: [PBI-142] Archived orders?
  Dana Dev would like to recall the message, "[PBI-142] Archived orders?".
> expect nothing to sam
> expect mail is recorded says "a program asks to take a mail back"
