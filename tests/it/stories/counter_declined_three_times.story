# Whoever proposes times that don't suit is told three times within a day. Then the proposal is held, so that the Product Owner sees it.
# A time that suits is taken all the same.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam counters 2026-11-23T19:00
> expect letter counter-declined to sam
> sam counters 2026-11-23T19:30
> expect letter counter-declined to sam
> sam counters 2026-11-23T20:00
> expect letter counter-declined to sam
> sam counters 2026-11-23T20:30
> expect nothing
> expect mail is held says "told as often as may be within a day"
> reply from sam to counter-declined: 2
> expect letter invitation to dana, sam, petra slot 2026-11-23T16:30 sequence 1
> wait until 16:45
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
> wait until 2026-11-24 08:30
> expect letter digest to petra says "new time proposed" says "nothing follows from it"
> expect nothing
