# A person says without any mark of a machine that they will be away: Dana is told, nobody is away,
# and the question waits.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: I am out of the office from 7 to 18 December
> expect letter answer to dana says "Sam Sales writes" says "from 7 to 18 December"
> expect ball PBI-142 is sam since 2026-11-23 10:02
> reply from sam to question: Sorry, I'm travelling on Thursday and Friday.
> expect letter answer to dana says "Sam Sales writes"
> expect ball PBI-142 is sam since 2026-11-23 10:02
> wait until 14:02
> expect letter nudge to sam
> reply from sam to nudge: Yes.
> expect letter answer to dana says "Sam Sales answered"
> wait 30m
> expect letter briefing to petra
