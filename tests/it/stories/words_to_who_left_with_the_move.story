# Words to an answer from before a question moved to a confidential item go to who is asked there.
policy book on request
stakeholders PBI-170 kim
at Mon 2026-11-23 10:02
> mail from dana cc ravi: [PBI-142] Which price?
  What would it cost?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Two million.
> expect letter answer to dana, ravi
> mail from petra: Re: [PBI-142] Which price?
  /move PBI-170
> expect letter notice to dana
> reply from dana to answer: Do we offer one million then?
> expect letter answer to kim says "one million"
> expect nothing
