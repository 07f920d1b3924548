# The items' keys say which question what was noted is of; a line that stands apart is of both.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:45
> expect letter outcome-request to dana says "PBI-142: PBI-150: Decision:"
> reply from dana to outcome-request: PBI-150: The new one.
  PBI-142: Two years.

  Action: Sam tells the printers.
> expect letter read-back to sam says "Outcome: Two years." says "Outcome: The new one." says "Action: Sam tells the printers."
> expect letter briefing to petra says "FOR YOUR INFORMATION" says "Two years." says "The new one." says "Sam tells the printers." lacks "PBI-150: The"
# Who corrects it need not say which: both versions stand with both.
> reply from sam to read-back: Three years.
> expect letter answer to dana
> expect letter briefing to petra says "Three years." says "Two years."
> expect nothing
