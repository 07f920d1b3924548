# Thanks by name, and a nod to what no yes answers, are no answer to what was asked on; a nod to a
# question of yes or no is.
policy book on request
at Tue 2026-11-24 10:02
> mail from dana: [PBI-142] Export limits
  How many orders may one export hold?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: +1
> expect letter answer to dana says "Sam Sales writes"
> expect ball PBI-142 is sam
> reply from sam to question: 10,000 at most.
> expect letter answer to dana says "Sam Sales answered"
> reply from dana to answer: We will do it so. But may partners export?
> expect letter answer to sam
> reply from sam to answer: Danke Dana!
> expect letter answer to dana says "Sam Sales writes"
> expect ball PBI-142 is sam
> reply from sam to answer: Danke, Dana!
> expect letter answer to dana says "Sam Sales writes"
> expect ball PBI-142 is sam
> reply from sam to answer: +1
> expect letter answer to dana says "Sam Sales answered"
> wait 30m
> expect letter briefing to petra says "+1"
