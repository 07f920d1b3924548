# "Wrong person, that's Kim's area" asks Kim, and so does German.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Sorry, wrong person. That's Kim's area.
> expect letter question to kim
> expect letter notice to dana says "Kim Key is asked now"
> reply from kim to question: Da musst du Tess fragen.
> expect letter question to tess
> expect letter notice to dana says "Tess Tax is asked now"
> expect ball PBI-142 is tess
