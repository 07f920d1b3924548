# Plain words rule on a note, in any language that letters are written in; in German letters too.
person petra language de
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years back.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "IHRE ENTSCHEIDUNG, BITTE" says "Zeiten: Berlin."
> reply from petra to briefing: Nicht im Umfang: Archiv-Export
> expect mail is filed says "ruling: out-of-scope"
> expect letter ruling to dana says "out of scope" says "Archiv-Export"
> expect letter ruling to sam
> reply from petra to briefing: ok, danke
> expect letter ruling to dana, sam says "agreed"
> expect rulings out-of-scope, agreed
