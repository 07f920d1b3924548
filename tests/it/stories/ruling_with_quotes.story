# What a ruling quotes of another stakeholder's words stays away from Sam, and he reads that something did.
policy book on request
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 5m
> reply from sam to question: Two years.
> expect letter answer to dana
> wait 5m
> mail from tess: [PBI-142] Archived orders?
  No, never, Sam is a fool. Not in any export.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra
> reply from petra to briefing bare: 3 I go with this:
  > No, never, Sam is a fool. Not in any export.
  But only for now.
> expect letter ruling to dana says "Sam is a fool"
> expect letter ruling to sam says "But only for now." says "are left out" lacks "fool"
> reply from petra to briefing bare: 2 A nice name
  > No, never, Sam is a fool. Not in any export.
> expect letter ruling to dana
> expect letter ruling to sam says "A nice name" lacks "fool"
> expect nothing
