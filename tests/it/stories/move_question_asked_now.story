# Who moves a question learns who is asked now; so does who asked it.
stakeholders PBI-150 kim
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /move PBI-150
> expect letter notice to sam
> expect letter question to kim
> expect letter notice to dana says "You moved this question from PBI-142 to PBI-150. Kim" says "is asked now"
> mail from petra: Re: [PBI-150] Which logo?
  /move PBI-160
> expect letter question to petra
> expect letter notice to kim
> expect letter notice to dana says "Petra moved this question" says "Petra Po is asked now"
