# Nobody vouches for the reply: each ruling in it is to be confirmed.
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
> reply from petra to digest unverified: 1 agreed
> expect letter confirm to petra says "agreed"
> expect mail is filed says "to be confirmed"
> expect rulings none
> reply from petra to confirm: yes
> expect letter ruling to dana
> expect rulings agreed
