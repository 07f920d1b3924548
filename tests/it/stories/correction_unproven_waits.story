# A correction that is never confirmed has stopped the question, and the note that asked for nothing
# now waits for a ruling: the digest lists it.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> expect clarification PBI-142 is briefed
> reply from petra to briefing unverified: 3 None of them.
> expect letter ruling to dana, sam says "NOT VERIFIED" says "no ruling until Petra confirms it" lacks "Build it as"
> expect letter confirm to petra
> expect clarification PBI-142 is open
> wait 2h
> reply from petra to confirm: yes
> expect mail is held says "lapsed"
> expect letter help to petra says "came too late"
> expect rulings none
> wait until 2026-11-24 08:30
> expect letter digest to petra says "Archived orders?"
> reply from petra to digest: 1 correction: None of them.
> expect letter ruling to dana, sam says "None of them."
> expect rulings correction
