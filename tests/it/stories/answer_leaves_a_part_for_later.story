# Sam answers two of three, and the third is to come: the note says what is open.
policy book on request
at Mon 2026-11-23 09:02
> mail from dana: [PBI-142] Three things
  1. Archived orders in?
  2. Which separator?
  3. How many years back?
> expect letter receipt to dana
> expect letter question to sam
> wait 30m
> reply from sam to question: 1. yes
  2. semicolon
  3. I have to ask Tess first, will come back to you.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra says "Open" lacks "Open nothing"
> reply from sam to question: 3. Two years.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra says "Two years" says "Open nothing"
