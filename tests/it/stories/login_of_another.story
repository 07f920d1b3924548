# A log-in under another name vouches for nobody, whatever else stands on the mail.
at Mon 2026-11-23 10:02
> mail from dana login mallory@acme.example vouched: [PBI-142] Archived orders?
  Are archived orders in?
> expect mail is held says "nobody vouches"
> mail from dana login dana@acme.example: [PBI-142] Archived orders?
  Are archived orders in?
> expect mail is filed says "logged in as dana@acme.example"
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years. Petra decides.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing login mallory@acme.example vouched: 1
> expect mail is held says "asked to confirm"
> expect letter confirm to petra
> expect rulings none
