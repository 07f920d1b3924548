# A team's own word list is laid over the built-in ones: its slang for a wish makes a signal, and
# what the built-in lists know is still known. Without the list the same answer is for information.
accepts PBI-142 CSV export of orders with number, customer and date.
words [addition] fanc*
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which orders?
  Which orders are in the export?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: The open orders. The export fancies the barcode.
> expect letter answer to dana says "Please build none of “fancies the barcode” yet"
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: it may add scope" says "barcode is not in the item's text"
