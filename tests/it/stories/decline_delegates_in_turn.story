# Petra can't, Dirk can't either: the two talk, and Petra gets the note.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> petra declines
> expect letter invitation to dana, sam, dirk sequence 1
> dirk declines
> expect nothing
> expect ladder PBI-142 is delegate, without-po
> sam accepts
> expect calls agreed
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra says "without you"
