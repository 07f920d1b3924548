# A note that waits for a ruling is turned back by a filter: it goes to the PO's other address, then to
# the delegate, who may rule on it; the PO finds it in the digest.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> bounce briefing to petra status 5.7.1
> expect letter briefing to petra at petra@alias.example
> bounce briefing to petra status 5.7.1
> expect letter briefing to dirk says "NEEDS YOUR RULING"
> expect conversations briefed
# Nothing was learnt of the addresses: other letters go there.
> expect reach petra none
> wait until 2026-11-24 08:30
> expect letter digest to petra says "Archived orders?" says "its note came back"
> reply from dirk to briefing: 1
> expect letter ruling to dana
> expect rulings agreed
