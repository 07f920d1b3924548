# What names a confidential item by its address, its first line or its thread is hidden from a delegate.
policy digest 08:30
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> away petra to briefing until 2026-11-26
> expect letter briefing to dirk
> mail from dana to clarify+pbi-170 unverified: Buying Globex for 40 million
  Shall we buy the competitor now?
> expect mail is held
> mail from dana unverified: Buying Initech for 50 million
  PBI-170: Shall we buy the competitor now?
> expect mail is held
> mail from dana: [PBI-170] Buy them now?
  Shall we buy the competitor now?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana unverified subject "Buying Hooli for 60 million" to receipt of PBI-170: /resolved
> expect mail is held says "about PBI-170"
> wait until 2026-11-24 08:31
> expect letter nudge to sam
> expect letter digest to dirk lacks "Globex" lacks "Initech" lacks "Hooli"
> expect nothing
