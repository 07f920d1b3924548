# Sam declines: the next slot, one UID, a higher version, his note told.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15 sequence 0
> sam declines note "At the dentist until four"
> expect letter invitation to dana, petra slot 2026-11-23T14:30 sequence 1 says "At the dentist until four"
> expect letter invitation to sam slot 2026-11-23T14:30 sequence 1
# Again, and again: two other slots were tried, then the question stays in mail.
> sam declines
> expect letter invitation to dana, sam, petra sequence 2
> sam declines
> expect letter cancellation to dana, sam, petra says "2 other times were tried" sequence 3
> expect calls cancelled
> expect clarification PBI-142 is open
> reply from sam to question: By mail then: yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
