# "Please go ahead without me" is the Product Owner's decline, too.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15
> sam accepts
> reply from petra to invitation: I can't make it at that time, please go ahead without me.
> expect letter invitation to dana, sam, dirk says "Dirk"
> expect calls agreed
