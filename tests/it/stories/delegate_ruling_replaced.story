# Dirk stood in and ruled; Petra rules otherwise, and then takes even that back. Dirk hears of the
# first, which was his ruling's end, and of nothing more.
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
> expect letter briefing to petra
> reply from dirk to briefing: 1
> expect letter ruling to dana
> reply from petra to briefing: 3 Only one year.
> expect letter ruling to dana, sam says "Only one year"
> expect letter notice to dirk says "Petra Po ruled on it anew: correction" says "takes the place of your ruling"
> expect rulings agreed, correction
> reply from petra to briefing: /undo
> expect letter notice to dana, sam says "undone the ruling"
> expect letter briefing to petra
