# A question was asked about the wrong item: it goes to the other one with all that belongs to
# it, and the stakeholder who answers for that is asked. Moving it back undoes it.
stakeholders PBI-150 kim
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /move PBI-150
> expect letter notice to sam says "No answer is needed"
> expect letter question to kim subject "[PBI-150] Which logo?" says "Old or new?"
> expect letter notice to dana says "Kim Key is asked now"
> reply from kim to question: The old one.
> expect letter answer to dana subject "Re: [PBI-150] Which logo?"
# A reply that still bears the old tag is no retagging.
> reply from dana to receipt: Thanks!
> expect mail is filed says "reply token"
> wait 30m
> expect letter briefing to petra subject "[PBI-150] Which logo?"
> reply from dana to receipt: /move PBI-142
> expect letter notice to petra says "from PBI-150 to PBI-142"
> expect letter notice to kim says "from PBI-150 to PBI-142"
