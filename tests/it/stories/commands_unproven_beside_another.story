# Each command needs its own proof: one that only passes on lets none through that closes.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana unverified to receipt: /resolved
  /ask kim
> expect mail is held
> expect clarification PBI-142 is open
> reply from dana unverified to receipt: /assume only two years
  /not-me
> expect mail is held
> expect clarification PBI-142 is open
> expect nothing
