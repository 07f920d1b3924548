# "Nein." says in German what "No." says in English: to a note it decides nothing, to an assumption it objects.
person petra language de
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and also as Excel.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: Nein.
> expect letter answer to dana says "Nein."
> expect letter help to petra
> expect rulings none
> reply from petra to briefing: Nein, nicht im Umfang.
> expect letter ruling to dana, sam says "out of scope"
> mail from dana: [PBI-150] Which logo?
  /assume The new one.
> expect letter receipt to dana
> expect letter assumption to sam, petra
> reply from petra to assumption: Nein.
> expect letter answer to dana says "objects to your assumption"
> expect assumptions objected
> expect letter question to sam says "Which logo?"
