# What is assumed moves with its question: who answers for the other item is shown it, and may object.
policy book on request
stakeholders PBI-150 kim
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Which price?
  Which price?
> expect letter receipt to dana
> expect letter question to sam
> wait 5m
> reply from dana to receipt: /assume One million.
> expect letter assumption to sam
> expect letter assumption to petra
> wait 5m
> reply from dana to receipt: /move PBI-150
> expect letter assumption to kim says "One million." lacks "asked Kim"
> expect letter notice to dana says "Kim Key is asked now"
> expect letter notice to petra says "where it belongs"
> expect letter notice to sam says "No answer is needed any more"
> wait 30m
> reply from kim to assumption: No, two million.
> expect letter answer to dana says "Kim Key objects to your assumption"
> expect assumptions objected
