# Somebody of another company shares no call with other questions.
person sam address sam@client.example
policy book at once
policy po_daily_limit 5
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter release to petra
> expect letter help to dana
> reply from petra to release: 1
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:45 lacks "PBI-142"
