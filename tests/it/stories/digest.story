# The PO's morning: what waits for her ruling, today's calls. Nothing to tell is no mail.
policy digest 08:30
policy book at once
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> reply from sam to question: Yes, and Excel too.
  /po
> expect letter answer to dana
> expect letter cancellation to dana, sam, petra
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> wait until 16:00
> mail from ravi: [PBI-150] Which logo?
> expect letter receipt to ravi
> expect letter question to sam
> expect letter invitation to ravi, sam, petra slot 2026-11-24T09:00
> sam accepts
> wait until 2026-11-24 08:30
> expect letter digest to petra says "Archived orders?" says "today 09:00-09:15" says "Which logo?" lacks "not accepted yet" header "Auto-Submitted: auto-generated" header "List-Id: <digest.acme.example>"
> reply from petra to briefing: 1
> expect letter ruling to dana
> wait until 09:30
> expect letter outcome-request to ravi
> reply from ravi to outcome-request: The old logo.
> expect letter read-back to sam
> expect letter briefing to petra
> wait until 2026-11-25 12:00
> expect nothing
