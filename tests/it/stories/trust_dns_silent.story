# DNS does not answer: the mail waits, and is taken as it is meant once DNS answers again.
trust own dkim
at Mon 2026-11-23 10:02
> dns is silent
> mail from dana signed acme.example: [PBI-142] Archived orders?
  Are archived orders in?
> expect mail is new
> expect nothing
> wait 10m
> expect mail is new
> dns answers
> wait 2m
> expect mail is filed says "own check"
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question signed acme.example: Yes, all of them.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
# It does not answer for long: the ruling is asked to be confirmed, and nobody is believed for it.
> dns is silent
> reply from petra to briefing signed acme.example: 1
> expect mail is new
> wait 28m
> expect rulings none
> wait 3m
> expect mail is held says "DNS did not answer"
> expect letter confirm to petra
> expect rulings none
> reply from petra to confirm: yes
> expect letter ruling to dana
> expect rulings agreed
