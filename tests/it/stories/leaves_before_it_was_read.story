# Sam's answer reached the mailbox before he left, and is read afterwards: it is handed on under his
# name, and briefed. What he writes once he has left is held.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> leaves sam on 2026-11-24
> wait until 2026-11-23 23:50
> expect letter nudge to sam
> gather
> reply from sam to question: Yes, two years back.
> clock jumps 20m
> deliver
> expect letter answer to dana says "Sam Sales answered" says "Yes, two years back."
> expect nothing to sam
> reply from sam to question: And the drafts.
> expect mail is held says "somebody who has left"
> wait 30m
> expect letter briefing to petra says "Sam Sales" says "two years back"
