# Never about something ruled out of scope, nor while a ruling is waited for.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and as Excel.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from dana to answer: /assume Excel it is.
> expect mail is held says "waits for a ruling"
> expect letter help to dana says "It waits for a ruling: build none of it until then"
> wait 2h
> reply from petra to briefing: 2 Excel export
> expect letter ruling to dana, sam
> reply from dana to ruling: /assume Excel it is.
> expect mail is held says "out of scope"
> expect letter help to dana says "It is ruled out of scope: leave it out"
> expect assumptions none
