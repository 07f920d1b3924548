# From counts, to the letter: neither Reply-To, nor Sender, nor a detail that nobody registered
# speaks for the PO. Her alias does.
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
> reply from petra to briefing as petra@evil.example header "Reply-To: petra@acme.example": 1
> expect mail is held says "it waits for a confirmation"
> expect letter confirm to petra
> reply from petra to confirm: no
> reply from petra to briefing as petra+x@acme.example: 1
> expect mail is held says "it waits for a confirmation"
> expect letter confirm to petra
> reply from petra to confirm: no
> expect rulings none
> reply from petra to briefing as petra@alias.example header "Reply-To: x@evil.example": 1
> expect letter ruling to dana
> expect rulings agreed
