# A note that bounced is not given: it goes to the PO's other address at once, and when that
# bounces too, to the delegate.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> expect conversations briefed
> bounce briefing to petra
> expect mail is recorded says "no letter goes to that address any more"
> expect status briefing sent
> expect letter briefing to petra at petra@alias.example
> expect conversations briefed
> expect reach petra 5.1.1
> bounce briefing to petra
> expect letter briefing to dirk
> expect conversations briefed
> expect reach petra 5.1.1, 5.1.1
# The same report once more tells nothing new.
> again by another way
> expect nothing
# She writes, so mail reaches her again.
> mail from petra: [PBI-142] Help
  /help
> expect reach petra 5.1.1
> expect letter help to petra
