# Who answered was shown what is assumed as well, and learns that it is not theirs any more.
policy book on request
stakeholders PBI-150 kim
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Which price?
  Which price?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: One million, I think, roughly.
> expect letter answer to dana
> wait 5m
> reply from dana to answer: /assume One million.
> expect letter assumption to sam, petra
> wait 5m
> reply from dana to receipt: /move PBI-150
> expect letter assumption to kim
> expect letter notice to dana says "Kim Key is asked now"
> expect letter notice to petra says "where it belongs"
> expect letter notice to sam says "No answer is needed any more"
