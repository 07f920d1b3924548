at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: call
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15
