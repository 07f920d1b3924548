at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing unverified: 1
> expect letter confirm to petra
> wait 61m
> reply from petra to confirm: yes
> expect mail is held says "lapsed"
> expect rulings none
# She can still rule by the note itself.
> reply from petra to briefing: 1
> expect letter ruling to dana
> expect rulings agreed
