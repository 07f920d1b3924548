# A figure behind the number of a ruling is what is right, or what is out of scope.
policy rulings always
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Rows
  How many rows at most?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: 50000 rows.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 3: 10000 rows
> expect letter ruling to dana, sam says "10000 rows"
> reply from petra to briefing: 3 20000 as in the spec.
> expect letter ruling to dana, sam says "20000 as in the spec."
> reply from petra to briefing: 2 50000 rows
> expect letter ruling to dana, sam says "50000 rows"
