# Petra is away: Dirk stands in for her in the call and has the note, and his ruling counts. When
# she is back she gets one page, and may undo what he ruled.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15
> away petra to invitation until 2026-11-26
> expect letter invitation to dana, sam sequence 1 says "Petra is away; Dirk stands in"
> expect letter invitation to dirk says "You stand in for Petra Po"
> expect nothing to petra
> sam accepts
> dirk accepts
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to dirk says "NEEDS YOUR RULING" says "with Dirk in the Product Owner's place"
> expect nothing to petra
> reply from dirk to briefing: 1
> expect letter ruling to dana says "Dirk"
> expect rulings agreed
> wait until 2026-11-26 08:59
> expect nothing
> wait until 2026-11-26 09:00
> expect letter while-away to petra says "1. PBI-142 Archived orders?" says "Dirk ruled" says "/undo"
> reply from petra to while-away: /undo 1
> expect letter notice to dana says "Petra Po has undone the ruling"
> expect letter notice to dirk says "Petra Po has undone your ruling"
> expect letter briefing to petra says "NEEDS YOUR RULING" says "has undone the ruling on it"
> expect clarification PBI-142 is open
> reply from petra to briefing: 3 Only one year.
> expect letter ruling to dana, sam says "Only one year"
> expect rulings agreed, correction
