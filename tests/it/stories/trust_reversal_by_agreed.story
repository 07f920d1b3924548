# Out of scope is turned into agreed by a ruling alone: unproven, the registered address is asked,
# and until it says yes the ruling stands.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes. Also as Excel.
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra
> reply from petra to briefing: 2 Excel export
> expect letter ruling to dana, sam says "out of scope"
> expect new-items Excel export
> reply from petra to briefing unverified: 1
> expect mail is held says "it waits for a confirmation"
> expect letter confirm to petra says "agreed" says "nobody vouches"
> expect nothing
> expect new-items Excel export
> reply from petra to confirm: yes
> expect letter ruling to dana, sam says "Instead of the ruling before: out of scope"
> expect new-items is nothing
> expect rulings agreed, out-of-scope
