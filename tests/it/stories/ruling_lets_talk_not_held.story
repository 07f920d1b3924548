# The talk that Petra wanted did not take place and no other time suits all: Dana is told, and the
# new scope waits for Petra's ruling again.
person sam hours Mon 10:00-18:00
feed sam is free
policy horizon 2
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes. Also as Excel.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to briefing: 4
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:45
> sam accepts
> petra accepts
> wait until 13:00
> expect letter outcome-request to dana
> feed of sam 2026-11-23 13:00 to 18:00
> wait 20m
> reply from dana to outcome-request: 2
> expect letter notice to dana says "Petra Po wants to talk about it, but no time was found"
> wait until 2026-11-24 08:30
> expect letter digest to petra says "Archived orders"
