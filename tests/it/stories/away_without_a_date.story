# No date: the question moves on if there is somebody, and nothing else follows.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> away sam to question
> expect letter question to tess
> expect letter notice to sam
> expect letter notice to dana says "Sam is away"
> away tess to question
> expect nothing
