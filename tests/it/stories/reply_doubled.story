# The same acceptance twice in a mail box, and once more as another mail: accepted once.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> again
> sam accepts
> expect calls agreed
> expect nothing
