# The same in German words.
policy book on request
person dana language de
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and additionally an Excel version.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to briefing: 2 Excel export
> expect letter ruling to dana, sam
> mail from dana: [PBI-142] Tabellen
  /annahme Wir bauen den Excel-Export trotzdem.
> expect letter help to dana says "nicht im Umfang"
> expect assumptions none
