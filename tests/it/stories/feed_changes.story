# A kept slot is looked for anew, without a word, once Sam's calendar says that he is not free then.
feed sam is free
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "14:15-14:30"
> expect letter question to sam
> feed of sam 2026-11-23 14:00 to 15:00
> wait until 12:10
> expect letter invitation to dana, sam, petra slot 2026-11-23T15:15
