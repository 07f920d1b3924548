# A correction from the registered address alone stops; its file goes with the ruling, once that is confirmed.
at Mon 2026-11-23 15:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> mail from petra unverified file "x.pdf" 3: [PBI-142] Archived orders?
  /correction No: see x.pdf
> expect letter ruling to dana, sam files none says "NOT VERIFIED"
> expect letter confirm to petra says "goes with it: x.pdf"
> reply from petra to confirm: yes
> expect letter ruling to dana, sam files "x.pdf" lacks "NOT VERIFIED"
