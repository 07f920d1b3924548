# What the PO adds to a number is cut: the ruling goes without it. (ruling_agreed_but: words that
# limit a ruling make it none.)
policy rulings always
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing:
  1

  --

  But only for the EU, not for Norway.
> expect letter confirm to petra
> expect rulings none
