# Below /ask a call is booked with whoever is asked now.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /ask kim
  /call
> expect letter notice to sam
> expect letter question to kim
> expect letter notice to dana
> expect letter invitation to dana, kim, petra
> expect nothing
