# What was noted of a call may be new scope: Dana, who was told by no letter, is told to build none of it.
# Once it is ruled on, a correction of something else asks for no ruling again.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:35
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years, and additionally an Excel version.
> expect letter read-back to sam
> expect letter notice to dana says "Please build none of the disputed part"
> wait 60m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to briefing: 2 Excel
> expect letter ruling to dana, sam
> wait 30m
> reply from sam to read-back: The file is in UTF-8, not Latin-1.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION" lacks "additionally an Excel version: "
> expect ball PBI-142 is nobody
> wait until 2026-11-24 08:31
> expect letter digest to petra lacks "WAITS FOR YOU"
