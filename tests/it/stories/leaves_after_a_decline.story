# Petra declined, and Dirk comes in her place; now he has left. She is not asked again: the two talk.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> petra declines
> expect letter invitation to dana, sam, dirk
> leaves dirk says "1 call is re-formed or off"
> expect letter invitation to dana, sam says "Dirk has left"
> expect nothing
> expect calls invited
> reply from sam to question: Two years.
> expect letter answer to dana
> expect letter cancellation to dana, sam
> wait 30m
> expect letter briefing to petra
