# The PO is away, and Dirk stands in: what would be asked of her is asked of him, and his answer is
# the ruling. Who is not there is never said to answer.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-160] How fast?
  How fast is fast?
> expect letter receipt to dana says "Sent to Petra Po"
> expect letter question to petra
> away petra to question until 2026-12-07
> expect letter question to dirk says "How fast is fast?"
> expect letter notice to petra
> expect letter notice to dana says "Dirk Deputy is asked now, in the place of Petra Po: Petra is away until"
> mail from dana: [PBI-160] How loud?
  How loud is loud?
> expect letter receipt to dana says "Sent to Dirk Deputy" says "Petra is away until" says "Dirk answers in person"
> expect letter question to dirk
> mail from sam: [PBI-142] One more column
  Could the export have the tax number as well?
> expect letter receipt to sam
> expect letter question to dirk says "tax number"
> reply from dirk to question 2: Thirty decibels.
> expect letter answer to dana says "Thirty decibels." says "This is the ruling"
> expect rulings answered
> mail from dana: [PBI-142] Colour?
  Red?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /ask po
> expect letter question to dirk
> expect letter notice to sam
> expect letter notice to dana says "Dirk Deputy is asked now"
