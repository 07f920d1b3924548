# Dirk's topics are not this item's: the two talk without the PO, who gets a note.
person petra off 2026-11-23 2026-11-24 2026-11-25
labels PBI-142 export
person dirk topics billing
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "a call with Sam is booked" says "Petra gets a note"
> expect letter question to sam
> expect ladder PBI-142 is without-po
> wait 2h
> expect letter invitation to dana, sam
> sam accepts
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra says "without you"
