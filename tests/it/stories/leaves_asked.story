# Who is missing from a full import has left. Questions they were asked go to the next stakeholder;
# they get nothing, and their reply address is dead; their words keep their name.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Which logo?
> expect letter receipt to dana
> expect letter question to sam
> people without sam, rehearsed says "Sam Sales has left: 2 questions to them go on"
> expect nothing
> people without sam says ""
> expect nothing
> leaves sam says "Sam Sales has left: 2 questions to them go on"
> expect letter question to tess says "Should the export include archived orders?"
> expect letter notice to dana says "Tess Tax is asked now, in the place of Sam Sales: Sam has left."
> expect letter question to petra says "Which logo?"
> expect letter notice to dana says "Petra Po is asked now, in the place of Sam Sales: Sam has left."
> expect ball PBI-142 is tess since 2026-11-23 10:02
> reply from sam to question: Yes, two years back.
> expect mail is held says "somebody who has left"
> reply from tess to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> people again
> expect nothing
