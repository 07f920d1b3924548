# The same in German: a yes after its hour, and one to what was ruled on since.
person petra language de
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing unverified: 1
> expect letter confirm to petra
> wait 61m
> reply from petra to confirm: ja
> expect letter help to petra says "kam zu spät: es galt bis 11:32" says "einverstanden" says "antworten Sie auf die Notiz mit denselben Worten" says "1"
> expect rulings none
> wait 61m
> reply from petra to briefing unverified: 2 Archiv
> expect letter confirm to petra says "nicht im Umfang"
> reply from petra to briefing: 1
> expect letter ruling to dana
> reply from petra to confirm: ja
> expect mail is held says "not told any more"
> expect rulings agreed
