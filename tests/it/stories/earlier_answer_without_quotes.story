# A hint shows what was answered, not the line that the answer quotes.
policy book on request
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] How long do we keep orders?
  How long do we keep archived orders?
> expect letter receipt to dana
> expect letter question to sam
> wait 5m
> reply from sam to question bare:
  > How long do we keep archived orders?
  Two years.
> expect letter answer to dana
> wait 31m
> expect letter briefing to petra
> mail from ravi: [PBI-142] How long are orders kept?
  How long are archived orders kept?
> expect letter receipt to ravi says "Two years" lacks "> How long"
> expect letter question to sam
