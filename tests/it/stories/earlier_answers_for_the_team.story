# A receipt tells earlier answers to the team alone: what one stakeholder said is shown to no other,
# not even when they begin a question of their own on the same item.
stakeholders PBI-142 sam kim
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Only the last two years.
> expect letter answer to dana
> mail from kim: [PBI-142] One more column
  Could it have the tax number as well?
> expect letter receipt to kim lacks "two years"
> expect letter question to petra
> mail from dana: [PBI-142] Which archived orders?
  How old may the archived orders be?
> expect letter receipt to dana says "two years"
> expect letter question to sam
