# A person's answer whose first sentence could be a machine's.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: This is an out of office case. The export must skip people who are away, and list them at the end.
> expect letter answer to dana says "out of office case"
> reply from sam to question: The customers get a mail. Automatic reply must be off for them, or we write to robots all day long.
> expect letter answer to dana says "Automatic reply must be off"
> wait 30m
> expect letter briefing to petra
