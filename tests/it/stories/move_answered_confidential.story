# An answered question moves to a confidential item: who answered, and who stood in Cc, takes no part
# in it any more. Their past words keep their name.
policy book on request
stakeholders PBI-170 kim
at Mon 2026-11-23 10:02
> mail from dana: [PBI-170] Buy them now?
  Shall we buy the competitor now?
> expect letter receipt to dana
> expect letter question to kim
> mail from dana cc ravi: [PBI-142] Which price?
  What would it cost?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Two million.
> expect letter answer to dana, ravi
> reply from dana to receipt of PBI-142: /move PBI-170
> expect nothing
# By the reply address of the question that he once had he does not get in.
> reply from sam to question: And the taxes on top.
> expect mail is held says "takes no part"
> expect nothing
> wait 30m
> expect letter briefing to petra subject "[PBI-170]" says "Two million."
# What is ruled goes to who answers for that item, not to him.
> reply from petra to briefing: 3 One million at most.
> expect letter ruling to dana, kim says "One million at most."
> expect nothing
