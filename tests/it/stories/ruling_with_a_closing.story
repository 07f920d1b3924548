# A greeting, a closing and a name around a ruling are no words of it, in either language.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes. Also as Excel.
> expect letter answer to dana
> wait 35m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to briefing: 3

  Best regards,
  Petra
> expect mail is held says "a correction without words"
> expect letter help to petra
> reply from petra to briefing: Hi,

  2 Excel export

  Mit freundlichen Grüßen
  Petra Po
  Product Owner, Acme
> expect letter ruling to dana, sam says "Excel export" lacks "Grüßen" lacks "Product Owner, Acme"
> expect candidates Excel export
> reply from petra to briefing: Agreed.

  Kind regards,
  Petra Po
  Product Owner, Acme
> expect letter ruling to dana, sam says "agreed" lacks "Kind regards"
> reply from petra to briefing: 1

  Best regards
  Petra Po
> expect mail is filed says "ruled so already"
> expect nothing
