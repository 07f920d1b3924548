# An invited call in the absence is as if Sam had declined it: the next time that suits all.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> away sam to question until 2026-11-24
> expect letter notice to dana says "is away and back tomorrow 09:00"
> expect letter invitation to dana, sam, petra slot 2026-11-24T09:00 sequence 1
