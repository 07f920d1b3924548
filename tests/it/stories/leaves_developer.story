# Their own questions go to the item's other developer, and the call is formed anew.
policy book at once
at Mon 2026-11-23 10:02
> mail from ravi: [PBI-142] Which separator?
> expect letter receipt to ravi
> expect letter question to sam
> expect letter invitation to ravi, sam, petra
> reply from sam to question: A semicolon.
> expect letter answer to ravi
> expect letter cancellation to ravi, sam, petra
> wait 30m
> expect letter briefing to petra
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> leaves dana says "Dana Dev has left: 1 question of theirs goes on"
> expect letter notice to ravi says "Dana Dev has left, and this question is yours now. Sam Sales was asked; the answer comes to you."
> expect letter cancellation to sam, petra says "Dana has left"
> expect letter invitation to ravi, sam, petra
> reply from sam to question: Yes, two years back.
> expect letter answer to ravi
> expect letter cancellation to ravi, sam, petra
> wait 30m
> expect letter briefing to petra says "two years back"
