# One of two questions answered by its number: the other keeps the call, and is not answered.
at Tue 2026-11-24 09:30
> mail from dana: [PBI-142] Archived?
  Archived orders in the export?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Logo?
  Old or new logo?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra says "PBI-142" says "PBI-150"
> reply from sam to invitation: 2: the new one.
  1: I have to ask Tess first.
> expect letter answer to dana says "have to ask Tess" says "Archived?"
> expect letter answer to dana says "Sam Sales answered" says "the new one" says "Logo?"
> expect letter invitation to dana, sam, petra says "Archived?"
> expect calls invited
> expect ball PBI-142 is sam
