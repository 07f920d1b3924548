# A correction stops something: it needs the registered address, and no more. What the hop says is
# forged is asked about.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing unverified: 3 Only one year.
> expect letter ruling to dana, sam says "Only one year" says "NOT VERIFIED"
> expect rulings correction
> reply from petra to briefing forged: 3 Ten years.
> expect mail is held says "it waits for a confirmation"
> expect letter confirm to petra says "Ten years"
> expect rulings correction
