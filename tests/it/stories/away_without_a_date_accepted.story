# The same of a call that Sam had accepted, in German.
policy book at once
person dana language de
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> sam accepts
> away sam to question
> expect letter notice to dana says "Das Gespräch heute 12:15–12:30 Uhr bleibt, findet aber vielleicht nicht statt: Sam hatte vorher zugesagt"
> expect calls agreed
