# Petra wants to talk about it before she rules: what Sam writes meanwhile calls that talk not off.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Export
  Should the export include returns?
> expect letter receipt to dana
> expect letter question to sam
> wait 30m
> reply from sam to question: Yes, and additionally the credit notes.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra
> reply from petra to briefing: 4
> expect letter invitation to dana, sam, petra
> sam accepts
> wait 10m
> reply from sam to invitation: The credit notes are needed by finance for the audit.
> expect letter answer to dana says "needed by finance" lacks "off"
> expect nothing to sam, petra
> expect calls agreed, cancelled
