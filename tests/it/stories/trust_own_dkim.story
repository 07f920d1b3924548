# Where no hop reports, a mail's own signature is looked at. Without a question to DNS nobody is
# believed, and what the server may have written counts for nothing.
trust own dkim
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect mail is held says "nobody vouches"
> mail from dana signed evil.example: [PBI-142] Archived orders?
  Are archived orders in?
> expect mail is held says "nobody vouches"
> mail from dana signed acme.example altered: [PBI-142] Archived orders?
  Are archived orders in?
> expect mail is held says "nobody vouches"
> expect nothing
> mail from dana signed acme.example: [PBI-142] Archived orders?
  Are archived orders in?
> expect mail is filed says "dkim=pass header.d=acme.example (own check)"
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question signed acme.example: Yes, all of them. And for all customers, too.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing signed acme.example altered: 1
> expect mail is held says "asked to confirm"
> expect rulings none
> expect letter confirm to petra
> reply from petra to briefing signed acme.example: 1
> expect letter ruling to dana
> expect rulings agreed
