# A list handed the answer on, and it speaks of coming back: it is an answer. What says nothing but that
# its writer is away is none.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question header "List-Id: <sales.acme.example>":
  Yes, returning customers and those on holiday need them back on 1 December.
> expect letter answer to dana says "returning customers"
> mail from dana: [PBI-142] Which years?
  The last two?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question header "List-Id: <sales.acme.example>":
  I am out of office until 30 November 2026.
> expect letter question to tess
> expect letter notice to dana says "Sam is away until"
> expect letter notice to sam
