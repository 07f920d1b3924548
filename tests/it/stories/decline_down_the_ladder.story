# Sam declines what all three can; after the attempts, Dirk can sooner than Petra: one more time,
# with him. A decline of that leaves it in mail.
person petra hours Mon-Fri 12:00-13:00
policy attempts 0
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /call
  Are archived orders in?
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> wait 90m
> sam declines note "Not before two"
> expect letter invitation to dana slot 2026-11-23T13:45 sequence 2 says "Not before two"
> expect letter invitation to sam slot 2026-11-23T13:45 sequence 2 lacks "Not before two"
> expect letter invitation to dirk slot 2026-11-23T13:45 says "You stand in for Petra Po"
> expect letter cancellation to petra says "goes on without you"
> expect ladder PBI-142 is delegate
> sam declines
> expect letter cancellation to dana, sam, dirk says "the question stays in mail"
> expect ladder PBI-142 is delegate, mail
> expect calls cancelled
