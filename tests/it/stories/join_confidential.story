# A confidential item shares no call, and has no delegate who is not named on it.
policy book at once
policy po_daily_limit 5
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> mail from dana: [PBI-170] Who is the buyer?
  Who is it?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:45
> petra declines of PBI-170
> expect nothing
