# What stands below /internal beside an assumption is read by who rules, not by who was asked.
policy book on request
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 5m
> reply from dana to receipt: /assume None.
  /internal Petra, the client has not paid.
> expect letter assumption to petra says "has not paid"
> expect letter assumption to sam lacks "has not paid"
> wait 1h
> expect nothing
