# A reply to a nudge about two questions, of which one moved away, answers the other.
stakeholders PBI-170 kim
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  In?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Which price?
  What is the price?
> expect letter receipt to dana
> expect letter question to sam
> wait until 14:10
> expect letter nudge to sam
> mail from petra: Re: [PBI-150] Which price?
  /move PBI-170
> expect letter notice to sam lacks "170"
> expect letter question to kim
> expect letter notice to dana
> expect letter notice to petra
> reply from sam to nudge: Yes, all of them.
> expect letter answer to dana says "all of them"
> expect nothing
