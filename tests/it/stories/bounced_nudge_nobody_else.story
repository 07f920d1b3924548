# A nudge that a filter turned back: Dana can reach Sam another way.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> wait 4h
> expect letter nudge to sam
> bounce nudge to sam status 5.7.1
> expect letter notice to dana says "The nudge to Sam Sales" says "Please reach Sam another way"
# One that bounces when the answer is here matters to nobody.
> reply from sam to question: Old.
> expect letter answer to dana
> bounce nudge to sam
> expect nothing
> wait 30m
> expect letter briefing to petra
