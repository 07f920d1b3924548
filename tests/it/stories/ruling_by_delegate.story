# Dirk stands in for what has to do with exports: his ruling on the item counts, through the same gate. He got no
# note himself, so he writes by the tag, and his own address is asked.
labels PBI-142 export
person dirk topics export
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
> mail from dirk: Re: [PBI-142] Archived orders?
  /agreed
> expect mail is held says "asked to confirm"
> expect letter confirm to dirk
> reply from dirk to confirm: yes
> expect letter ruling to dana
> expect rulings agreed
