# Who passes a question on in a sentence passes it on.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Hi Dana,
  not me, please ask Kim.
  Sam
> expect letter question to kim says "Sam Sales passed"
> expect letter notice to dana says "Kim Key is asked now"
