# A plain yes to the invitation accepts it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> reply from sam to invitation: Yes.
> expect calls agreed
> reply from sam to invitation: No
> expect letter invitation to dana, sam, petra sequence 1
