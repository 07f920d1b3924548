# Which boxes Sam ticked is what he says; a box alone decides nothing.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Formats?
  Which formats do you need?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam html to question: <p><input type="checkbox"> not me</p>
> expect letter answer to dana says "☐ not me"
> reply from sam html to question: <p><input type="checkbox" checked> CSV</p><p><input type="checkbox"> Excel</p>
> expect letter answer to dana says "☑ CSV" says "☐ Excel"
> wait 30m
> expect letter briefing to petra says "☑ CSV"
