# Petra wants to talk and no time suits all: Dana is told to find one.
policy place none
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 4
> expect letter notice to dana says "wants to talk"
> expect rulings lets-talk
