# Whoever builds is told that a ruling is waited for, whatever the reason: with the answer, with
# the receipt of a talk, or by a line of its own where nothing else goes to them.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: /po
  Yes, all of them.
> expect letter answer to dana says "build none of the disputed part yet"
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to briefing: 1
> expect letter ruling to dana
> mail from ravi: [PBI-142] Column order
  /talked Sam: by date. Also as Excel.
> expect letter receipt to ravi says "Petra is asked to rule: build none of the disputed part until then"
> expect letter read-back to sam
> expect letter briefing to petra says "NEEDS YOUR RULING"
> mail from dana: [PBI-142] Which currency?
  Euro?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Euro.
> expect letter answer to dana lacks "disputed"
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> reply from sam to question: /po
> expect letter notice to dana says "is asked to rule on this" says "build none of the disputed part"
> expect letter briefing to petra says "NEEDS YOUR RULING"
