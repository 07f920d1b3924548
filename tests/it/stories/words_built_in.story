# The slang of another team is no signal here: word lists are a team's own.
accepts PBI-142 CSV export of orders with number, customer and date.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which orders?
  Which orders are in the export?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: The open orders. The export fancies the barcode.
> expect letter answer to dana lacks "build none"
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
