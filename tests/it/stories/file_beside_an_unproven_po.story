# A wish for a ruling counts without proof; the words beside it and their file go nowhere.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from sam unverified file "x.exe" 3: [PBI-142] Archived orders?
  /po
  Open the file.
> expect letter question to petra files none
> expect letter notice to dana files none
> expect nothing
