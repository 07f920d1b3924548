# A copy of a note for information waits for the times of who has it, too; one that is out of date
# by then is not sent.
policy book at once
person petra notes 16:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> petra declines
> expect letter invitation to dana, sam, dirk
> sam accepts
> dirk accepts
> wait until 12:31
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to dirk
> wait until 14:31
> reply from sam to read-back: Three years.
> expect letter answer to dana
> expect letter briefing to dirk says "You had a note on this before"
> expect nothing to petra
> wait until 16:30
> expect letter briefing to petra says "A COPY, FOR YOUR INFORMATION" says "Three years" lacks "You had a note"
