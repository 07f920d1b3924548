# Sam lets two calls pass without a word: from then on he is asked by mail only, until he answers.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> wait until 11:45
> expect letter cancellation to dana, petra says "Sam has not accepted"
> expect letter cancellation to sam says "still waits for you"
> mail from dana: [PBI-150] Which font?
  Serif or not?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> wait until 13:45
> expect letter cancellation to dana, sam, petra
> mail from dana: [PBI-150] Which paper?
  Thick or thin?
> expect letter receipt to dana says "No call can be booked: Sam let 2 calls pass, and is asked by mail only"
> expect letter question to sam lacks "call"
> reply from sam to question: Thin.
> expect letter answer to dana
> mail from dana: [PBI-150] Which ink?
  Black or blue?
> expect letter receipt to dana says "A call with"
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> wait 30m
> expect letter briefing to petra
