# "/undo" in reply to a note is about what that note told of, not about a later answer in person.
at Wed 2026-12-02 09:30
> mail from dana: [PBI-142] Comma or point?
  Comma or point?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Comma.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 2 Decimal comma
> expect letter ruling to dana, sam
> reply from dana to ruling: OK. Then a point it is?
> expect letter answer to petra
> reply from petra to answer: Yes, point.
> expect letter answer to dana
> reply from petra to briefing: /undo
> expect letter notice to dana says "out of scope"
> expect letter notice to sam
> expect letter briefing to petra says "has undone the ruling"
