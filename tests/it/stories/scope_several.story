# Two things asked for in one sentence are both told, in the words that name them.
person petra language de
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archivierte Bestellungen?
  Sind sie drin?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Ja. Erledigt das bitte auch für alle Kunden und zusätzlich als PDF.
> expect letter answer to dana says "“Erledigt das bitte auch für alle Kunden”" says "“zusätzlich als PDF”"
> wait 1h
> expect letter briefing to petra says "IHRE ENTSCHEIDUNG, BITTE" says "„Erledigt das bitte auch für alle Kunden“ steht nicht im Eintrag." says "PDF steht nicht im Eintrag." lacks "Erledigt steht"
