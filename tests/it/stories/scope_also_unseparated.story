# What is asked for besides is seen without a comma, in capitals, behind the rest, in the place of
# what the item's title says, and in German; an item without a text of its own has that title alone.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes and also as Excel.
> expect letter answer to dana says "Please build none of “also as Excel” yet"
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: it may add scope" says "“also as Excel”: Excel is not in the item's text."
> mail from ravi: [PBI-142] Drafts?
  Are drafts in?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question: And as PDF, in addition.
> expect letter answer to ravi says "Please build none of “PDF, in addition” yet"
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: it may add scope" says "PDF is not in the item's text."
> mail from dana: [PBI-142] Cancelled ones?
  Are cancelled orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: YES AND ALSO A ZIP PLEASE
> expect letter answer to dana says "“ALSO A ZIP PLEASE”"
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: it may add scope" says "ZIP is not in the item's text."
> mail from ravi: [PBI-142] Test orders?
  Are test orders in?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question: Yes, and it has to be XML, not CSV.
> expect letter answer to ravi says "“has to be XML”"
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: it may add scope" says "XML is not in the item's text."
> mail from dana: [PBI-142] Bestellungen von gestern?
  Sind die von gestern drin?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Ja und auch die Lieferanten.
> expect letter answer to dana says "“auch die Lieferanten”"
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: it may add scope" says "Lieferanten is not in the item's text."
