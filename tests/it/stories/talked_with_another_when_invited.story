# Dana talked with Kim although a call with Sam is booked: the cancellation tells Sam all.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> reply from dana to receipt: /talked Kim: two years
> expect letter cancellation to dana, sam, petra says "Dana has talked with"
> expect letter read-back to kim
> expect letter briefing to petra says "Kim, per Dana"
> expect nothing
