# What stood below /internal of a ruling goes with it once it is confirmed, and stands in the letter that asks.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra
> reply from petra unverified to briefing bare: 1
  /internal Watch the costs, Dana.
> expect letter confirm to petra
> reply from petra to confirm: yes
> expect letter ruling to dana says "Watch the costs"
