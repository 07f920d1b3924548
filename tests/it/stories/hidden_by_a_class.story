# What a style sheet of the mail hides nobody reads, so it is nobody's word: neither an answer nor "not me".
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam html to question: <html><head><style>.x{display:none}</style></head><body><div class="x">not me</div><p>Yes, two years.</p></body></html>
> expect letter answer to dana says "Yes, two years." lacks "not me"
> wait 30m
> expect letter briefing to petra
