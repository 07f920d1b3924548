# A correction stops something: for that it needs the registered address, and no more. It is a ruling
# once it is proven, or confirmed; until then the note waits. What the hop says is forged stops
# nothing.
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
> reply from petra to briefing unverified: 3 Only one year.
> expect letter ruling to dana, sam says "Only one year" says "NOT VERIFIED"
> expect letter confirm to petra says "correction" says "Only one year"
> expect rulings none
> expect conversations briefed
> reply from petra to confirm: yes
> expect letter ruling to dana, sam says "Only one year" lacks "NOT VERIFIED"
> expect rulings correction
> expect conversations ruled
> reply from petra to briefing forged: 3 Ten years.
> expect mail is held says "it waits for a confirmation"
> expect letter confirm to petra says "Ten years"
> expect rulings correction
