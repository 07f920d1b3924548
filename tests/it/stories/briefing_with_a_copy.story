# Dirk stood in and has the note; Petra, who is there, gets a copy that asks nothing. She may rule
# all the same.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> petra declines
> expect letter invitation to dana, sam, dirk
> sam accepts
> dirk accepts
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to dirk says "NEEDS YOUR RULING"
> expect letter briefing to petra says "A COPY, FOR YOUR INFORMATION" says "with Dirk in your place" lacks "NEEDS YOUR RULING"
> reply from petra to briefing: 3 Only one year.
> expect letter ruling to dana, sam says "Only one year"
