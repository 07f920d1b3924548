# Words below /move go on where the question went, and so do other commands.
stakeholders PBI-150 kim
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /move PBI-150
  And does it have a frame?
> expect letter notice to sam says "No answer is needed" lacks "frame"
> expect letter question to kim says "Old or new?"
> expect letter answer to kim says "And does it have a frame?"
> expect letter notice to dana says "Kim Key is asked now"
> reply from kim to question: The old one.
> expect letter answer to dana
> reply from dana to receipt: /move PBI-142

  Thanks, Dana
> expect letter notice to kim
> expect nothing
> wait 30m
> expect letter briefing to petra says "And does it have a frame?"
