# A question put to Petra in person waits for her: it stands first.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-160] How fast?
  /ask po
  How fast is fast enough?
> expect letter receipt to dana
> expect letter question to petra
> wait until 2026-11-24 08:30
> expect letter digest to petra says "1 PBI-160 How fast? (Dana asked you; since Mon 10:02)"
> reply from petra to question: Two seconds.
> expect letter answer to dana
> wait 48h
> expect nothing
