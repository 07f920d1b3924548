# "@kim" in a ruling names nobody who answered otherwise: only that name had no effect, the ruling has.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Should the export include archived orders?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and as XML, too.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 2 XML @kim
> expect letter ruling to dana, sam says "XML"
> expect letter help to petra says "had no effect: @kim" lacks "2 XML"
