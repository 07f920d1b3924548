# Dana went by an assumption and has left: Ravi, whose question it is now, is told whose it was.
at Mon 2026-11-23 10:02
> mail from ravi: [PBI-142] Which separator?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question: A semicolon.
> expect letter answer to ravi
> wait 30m
> expect letter briefing to petra
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> leaves dana says "Dana Dev has left"
> reply from sam to assumption: Let me think about it until tomorrow.
> expect letter answer to ravi says "Dana Dev's assumption does not fall by this" lacks "our assumption"
> wait 2d
> expect letter notice to ravi says "Dana Dev's assumption stands unopposed" lacks "your assumption" lacks "You go by"
