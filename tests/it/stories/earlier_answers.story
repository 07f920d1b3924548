# The receipt shows what was answered before and comes near, not whatever was said on the item.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Separator?
  Which separator do you need?
> expect letter receipt to dana lacks "Earlier"
> expect letter question to sam
> reply from sam to question: Semicolon, our tool chokes on commas.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> mail from dana: [PBI-142] Customers' phones?
  Do we need the customer's phone number in it?
> expect letter receipt to dana lacks "Semicolon"
> expect letter question to sam
> reply from sam to question: No, privacy. Name and postcode only.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> mail from dana: [PBI-142] Trennzeichen?
  Welches Trennzeichen brauchen wir im Export?
> expect letter receipt to dana says "Semicolon" says "that answers it" lacks "privacy"
> expect letter question to sam
> reply from dana to receipt: /resolved
> expect letter notice to sam
> expect clarification PBI-142 is briefed, briefed, resolved
