# The subject is the question; a tag alone asks nothing.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam says "Archived orders?"
> mail from dana: [PBI-150]
> expect mail is held says "nothing to ask"
> expect letter help to dana says "Write the question"
> expect clarification PBI-150 is none
