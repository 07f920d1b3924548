# No answer in eight working hours of Sam's, and no call: Tess is asked, Sam hears that nothing
# is wanted of him any more, Dana why.
policy book on request
at Mon 2026-11-23 09:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait until 2026-11-24 09:01
> expect letter nudge to sam says "Dana Dev still waits for your answer" says "Archived orders?"
> expect nothing
> wait until 2026-11-24 09:02
> expect letter question to tess says "Are archived orders in?"
> expect letter notice to sam says "The question went on to Tess Tax" says "still welcome"
> expect letter notice to dana says "Tess Tax is asked now, in the place of Sam Sales: no answer since Mon 23 Nov"
> expect ladder PBI-142 is other-stakeholder because "no answer since"
> reply from tess to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
# Nobody is left to ask, and nobody is asked twice.
> wait 96h
> expect nothing to sam, tess
