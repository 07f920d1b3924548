# The PO is away, and nobody stands in: the receipt says until when; so does a line if she is away
# already.
nobody dirk
at Mon 2026-11-23 10:02
> mail from dana: [PBI-160] How fast?
  How fast is fast?
> expect letter receipt to dana
> expect letter question to petra
> away petra to question until 2026-12-07
> expect letter notice to dana says "Petra Po is away and back" says "Nobody stands in"
> mail from dana: [PBI-160] How loud?
  How loud is loud?
> expect letter receipt to dana says "Petra is back Mon 7 Dec"
> expect letter question to petra
