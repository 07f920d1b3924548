# The only answer belonged elsewhere, and who gave it has left: the next stakeholder is asked.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from ravi: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question of PBI-142: The new one, with the blue border.
> expect letter answer to dana says "blue border"
> leaves sam
> expect letter question to petra subject "[PBI-150] Which logo?"
> expect letter notice to ravi says "Sam has left"
> reply from dana to answer: /move PBI-150
> expect letter question to tess subject "[PBI-142] Archived orders?"
> expect letter notice to dana says "Tess Tax is asked now, in the place of Sam Sales: Sam has left."
> expect letter answer to ravi says "blue border"
> reply from tess to question: Yes.
> expect letter answer to dana
