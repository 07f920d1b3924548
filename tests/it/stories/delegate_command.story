# Petra hands the ruling to Dirk: he gets the note, and his ruling counts though she is there.
# Without proof her registered address is asked first; Sam can hand on nothing.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from sam to question: /delegate Dirk
> expect letter help to sam says "Product Owner"
> reply from petra to briefing: /delegate Sam
> expect letter help to petra says "name of a delegate"
> reply from petra to briefing unverified: /delegate Dirk
> expect mail is held says "it waits for a confirmation"
> expect letter confirm to petra says "Dirk Deputy"
> expect nothing
> reply from petra to confirm: yes
> expect letter briefing to dirk says "NEEDS YOUR RULING"
> reply from dirk to briefing: 1
> expect letter ruling to dana says "Dirk"
> expect rulings agreed
