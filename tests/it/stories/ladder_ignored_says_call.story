# Who is asked by mail only and writes "call" gets one.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> wait until 11:45
> expect letter cancellation to dana, sam, petra
> mail from dana: [PBI-150] Which font?
  Serif or not?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> wait until 13:45
> expect letter cancellation to dana, sam, petra
> mail from dana: [PBI-150] Which paper?
  Thick or thin?
> expect letter receipt to dana says "asked by mail only"
> expect letter question to sam
> reply from sam to question: call
> expect letter invitation to dana, sam, petra says "Which paper?"
> expect calls agreed, cancelled, cancelled
