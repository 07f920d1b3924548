# Sam and Tess answer one question contrarily: the note says to whose answer a 1 agrees, and so does
# the ruling to Dana, who has both. Tess is told where Petra sends it there.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, archived orders are in, two years.
> expect letter answer to dana
> reply from dana to answer: /ask tess
> expect letter question to tess
> expect letter notice to dana
> reply from tess to question: No, archived orders are never in.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra says "agreed with Tess"
> reply from petra to briefing: 1 @tess
> expect letter ruling to dana says "Petra Po agreed to what Tess Tax answered:" says "never in"
> expect letter ruling to tess says "Petra Po agreed. What was said stands."
