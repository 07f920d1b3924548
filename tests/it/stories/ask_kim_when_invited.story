# Sam passes it on although a call is booked: the call is off, and Kim gets a slot of her own.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> reply from sam to invitation: ask Kim
> expect letter cancellation to dana, sam, petra
> expect letter question to kim
> expect letter notice to dana says "Kim Key is asked now"
> expect calls cancelled, kept
> expect nothing
> reply from kim to question: Two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
