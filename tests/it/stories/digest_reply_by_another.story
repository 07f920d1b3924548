# A digest that was forwarded: its numbers are Petra's alone.
policy digest 08:30
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and as Excel.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> wait until 2026-11-24 08:30
> expect letter digest to petra
> leak digest of petra to dana: 1 agreed
> expect mail is held
> expect letter help to dana
> expect rulings none
