# What words need, row by row of the table: /resolved, /move, an answer, /po; a ruling and /delegate
# without the one proof, and without the other.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt unverified: /resolved
> expect mail is held says "nobody vouches"
> reply from dana to receipt unverified: /move PBI-150
> expect mail is held says "a move that is not proven"
> reply from sam to question unverified: Yes, and as Excel.
> expect letter answer to dana says "NOT VERIFIED"
# /po: the registered From without F.
> reply from dana to answer forged: /po
> expect mail is held says "forged"
> reply from dana to answer unverified: /po
> expect mail is filed
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
# A ruling: V without H, H without V.
> mail from petra: [PBI-142] Archived orders?
  /agreed
> expect mail is held says "it answers no letter sent to you"
> expect letter confirm to petra says "agreed" says "it answers no letter sent to you"
> reply from petra to confirm: no
> expect mail is recorded says "says no"
> reply from petra to briefing unverified: 4
> expect letter confirm to petra says "let's talk" says "nobody vouches"
> reply from petra to confirm: no
> expect rulings none
# /delegate: V without H.
> mail from petra: [PBI-142] Archived orders?
  /delegate Dirk
> expect letter confirm to petra says "Dirk Deputy"
> reply from petra to confirm: yes
> expect letter briefing to dirk
> reply from dirk to briefing: 1
> expect letter ruling to dana
> expect rulings agreed
