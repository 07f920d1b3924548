# The Product Owner can't come and says so in ordinary words: a delegate is asked, as after a decline,
# and whom she names, Dana reads.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15
> sam accepts
> reply from petra to invitation: Can't join, sorry. Dirk can take it.
> expect letter answer to dana says "Dirk can take it"
> expect letter invitation to dana, sam, dirk
> expect calls agreed
