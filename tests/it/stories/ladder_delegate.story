# Petra is off until after an answer is wanted: Dirk sits in her place, and Dana is told why.
person petra off 2026-11-23 2026-11-24 2026-11-25
labels PBI-142 export
person dirk topics export
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "a call with Sam and Dirk is booked" says "Petra is back Thu 26 Nov" says "Dirk stands in"
> expect letter question to sam says "15 minutes with Dana and Dirk"
> expect ladder PBI-142 is delegate because "Petra is back Thu 26 Nov"
> wait 2h
> expect letter invitation to dana, sam says "A call with"
> expect letter invitation to dirk says "You stand in for Petra Po"
> expect nothing to petra
