# Each different act is asked about, and the first that is confirmed counts: a yes to a request whose
# question was ruled on otherwise since changes nothing, and its sender is told what stands. One that
# wants what was ruled already is not answered.
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
> expect letter confirm to petra says "agreed"
# The same again is the same request.
> reply from petra to briefing unverified: 1
> expect mail is held says "asked already"
> expect nothing
# Another ruling is another request, and the older one stands.
> reply from petra to briefing unverified: 2 Archive
> expect letter confirm to petra says "out of scope" says "Archive"
> expect rulings none
> reply from petra to confirm 2: yes
> expect letter ruling to dana, sam
> expect rulings out-of-scope
> reply from petra to confirm 1: yes
> expect mail is held says "can't be done any more" says "the sender is told"
> expect letter help to petra says "Petra Po has ruled on it since: out of scope" says "agreed" says "1"
> expect rulings out-of-scope
