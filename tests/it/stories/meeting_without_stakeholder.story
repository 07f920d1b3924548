# Developers among themselves are no direct conversation.
at Mon 2026-11-23 10:02
> meeting of dana with ravi at 2026-11-24T15:00 title "[PBI-142] Archived orders?"
> expect mail is held says "a developer and a stakeholder"
> wait until 2026-11-25 10:00
> expect nothing
