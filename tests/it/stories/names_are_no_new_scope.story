# A team-mate's name, a day and somebody's leave are nothing to build: no ruling is asked for them.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Hi Dana, yes. I also asked Tess, she agrees. By the way, Dana, great work on the last release!
> expect letter answer to dana lacks "build none"
> wait 40m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> reply from sam to question: In addition, Petra wanted to be told about it. Ich bin übrigens ab Donnerstag im Urlaub.
> expect letter answer to dana lacks "build none"
> wait 40m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> reply from sam to question: By the way, Dana, I also need the totals.
> expect letter answer to dana says "build none"
> wait 40m
> expect letter briefing to petra says "NEEDS YOUR RULING" says "totals"
