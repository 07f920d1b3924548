# That a call did not take place ends its questions: it needs what /resolved needs, whoever was in it. Where a call
# is to be booked again, the address must be theirs.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request as evil@evil.example: 3
> expect mail is held
> reply from dana to outcome-request as evil@evil.example: 2
> expect mail is held
> reply from dana to outcome-request unverified: 3
> expect mail is held says "not proven"
> expect clarification PBI-142 is open
> expect nothing
> reply from dana to outcome-request: 3
> expect letter notice to sam
> expect clarification PBI-142 is resolved
