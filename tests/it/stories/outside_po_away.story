# While the PO is away the delegate whose topic it is says whether a question may go out; one
# with another topic does not.
person sam address sam@client.example
person dirk topics invoices
labels PBI-150 invoices
stakeholders PBI-142 tess
stakeholders PBI-160 sam
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to tess
> reply from tess to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> away petra to briefing until 2026-11-26
> mail from dana: [PBI-160] How fast?
  How fast is fast?
> expect letter release to petra says "How fast is fast?"
> expect letter help to dana
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter release to dirk says "Old or new?"
> expect letter help to dana says "Dirk is asked first"
> reply from dirk to release: ja
> expect letter receipt to dana
> expect letter question to sam says "Old or new?"
