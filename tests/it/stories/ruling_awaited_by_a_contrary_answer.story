# Another stakeholder answers the contrary later: Dana, who may be building, is told that it waits for a
# ruling; the digest has it among what is seen differently, as found and not as said.
policy digest 08:30
policy book on request
stakeholders PBI-142 sam tess
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 1h
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> mail from tess: [PBI-142] Archived orders?
  No, archived orders must not be in the export.
> expect letter answer to dana says "Please build none of the disputed part yet"
> wait 40m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> wait until 2026-11-24 08:31
> expect letter digest to petra says "SEEN DIFFERENTLY" says "may differ"
