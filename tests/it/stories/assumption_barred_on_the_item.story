# What waits for a ruling, or is ruled out of scope, is not assumed under another subject either.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> wait 30m
> reply from sam to question: Yes, and additionally an Excel version.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> mail from dana: [PBI-142] Excel
  /assume Excel export is in.
> expect letter help to dana says "On this item it waits for a ruling: build none of it until then"
> expect mail is held says "not assumed"
# Something else may be assumed.
> mail from dana: [PBI-142] Cancelled orders?
  /assume Cancelled orders are left out.
> expect letter receipt to dana
> expect letter assumption to sam, petra
> reply from petra to briefing: 2 Excel export
> expect letter ruling to dana, sam
> wait 1h
> mail from dana: [PBI-142] Excel
  /assume We build the Excel export all the same.
> expect letter help to dana says "On this item it is ruled out of scope: leave it out"
> expect assumptions pending
