# A ruling is waited for, and more is said that is no new scope: the further note still asks for the
# ruling, with what it is asked for; the digest lists it until there is one; one ruling settles both.
policy digest 08:30
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> wait 30m
> reply from sam to question: Yes, and additionally an Excel version.
> expect letter answer to dana says "Please build none"
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING" says "Excel"
> reply from sam to question: The header line is in English.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra says "NEEDS YOUR RULING" says "additionally an Excel version" says "The header line"
> expect ball PBI-142 is petra since 2026-11-23 11:02
> expect clarification PBI-142 is open
> wait until 2026-11-24 08:31
> expect letter digest to petra says "Archived orders?"
> reply from petra to briefing: 2 Excel version
> expect letter ruling to dana, sam
> expect ball PBI-142 is nobody
> wait until 2026-11-25 08:31
> expect letter digest to petra lacks "WAITS FOR YOU"
> expect nothing
