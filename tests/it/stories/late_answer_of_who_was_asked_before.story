# Who was asked first answers late and otherwise: both answers are shown for a ruling, and it can be sent to him.
policy book on request
at Tue 2026-11-24 16:45
> mail from dana: [PBI-142] Archived orders in the export?
  Should archived orders be in the export?
> expect letter receipt to dana
> expect letter question to sam
> wait until 2026-11-25 10:10
> reply from dana to receipt: /ask tess
> expect letter notice to dana
> expect letter notice to sam
> expect letter question to tess
> wait 1h
> reply from tess to question: No, archived orders must not leave the house.
> expect letter answer to dana
> wait 10m
> reply from dana to answer: Thanks Tess! And cancelled ones?
> expect letter answer to tess
> wait 20m
> reply from tess to answer: Cancelled ones yes.
> expect letter answer to dana
> wait 2h
> expect letter briefing to petra
> reply from petra to briefing: 1
> expect letter ruling to dana
> wait until 2026-11-27 09:20
> reply from sam to question: Sorry for being late, I was ill. Yes, archived orders are in.
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra says "NEEDS YOUR RULING: Tess Tax may have answered otherwise" says "Tess too with 2 and 3" says "Add @sam to send it there, too."
> reply from petra to briefing: 3 @sam No archived orders.
> expect letter ruling to dana, sam, tess says "No archived orders."
> expect nothing
