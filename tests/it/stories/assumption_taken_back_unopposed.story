# Nobody objected in time, and Dana takes it back all the same: it does not stand any more, Sam is
# asked on, and Petra, who was told, learns it.
policy book on request
person petra language de
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> wait 25h
> expect letter notice to dana says "stands unopposed"
> reply from dana to receipt: I take that back. Sam, what do you say?
> expect letter answer to sam says "what do you say"
> expect letter notice to petra says "geht nicht mehr von der Annahme „Two years back.“ aus: die Frage ist wieder offen"
> expect assumptions withdrawn
> expect ball PBI-142 is sam
> reply from sam to question: Three years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra lacks "unwidersprochen"
