# No date: the question moves on if there is somebody; else who asks knows, and it waits.
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
> expect letter notice to dana says "Tess Tax is away, and gives no date" says "Nobody else is named"
> expect nothing
