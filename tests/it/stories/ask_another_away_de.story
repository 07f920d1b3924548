# The same in German.
language de
person sam language de
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Bin bis 3.12. im Urlaub, frag bitte Tess.
> expect letter question to tess
> expect letter notice to dana
