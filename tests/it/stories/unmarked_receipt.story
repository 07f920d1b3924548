# A system's receipt that no header marks is nobody's answer: the question is nudged as ever.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: We have received your request, ticket #4711.
  This is an automated response - please do not reply.
> expect mail is recorded says "text of a system's receipt"
> expect nothing
> expect ball PBI-142 is sam
> wait until 14:02
> expect letter nudge to sam
