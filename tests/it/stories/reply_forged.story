# The receiving server says that it is not from Sam: it accepts nothing.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts forged
> expect mail is held says "not proven"
> expect letter notice to sam
> expect calls invited
