# Sam and Tess differ, and Sam comes round: the note says whose other words stand beside his, each once.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 10m
> mail from tess: [PBI-142] Archived orders?
  No no no: ten years by law!
> expect letter answer to dana
> wait 50m
> expect letter briefing to petra says "1 agreed with Tess" says "Differs Sam Sales, 10:02"
> reply from sam to question: Tess is right. Ten years.
> expect letter answer to dana
> wait 50m
> expect letter briefing to petra says "1 agreed with Sam" says "Differs Sam Sales, 10:02" says "Tess Tax, 10:12"
> reply from petra to briefing: 1
> expect letter ruling to dana says "agreed to what Sam Sales answered" says "Tess is right. Ten years."
