# With the policy "at once", who is asked next is invited at once, too; Sam's call is off.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> reply from sam to question: ask Tess
> expect letter cancellation to dana, sam, petra
> expect letter question to tess
> expect letter notice to dana
> expect letter invitation to dana, tess, petra
> expect calls cancelled, invited
