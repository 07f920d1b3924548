# What stands beside /ask reaches whom it names: Dana's words as part of the question, Petra's as
# hers. Petra finds Dana's in the note.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /ask Kim
  Kim, I mean the orders of the old shop.
> expect letter question to kim says "Are they in?" says "orders of the old shop"
> expect letter notice to sam, dana
> reply from kim to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "orders of the old shop"
> mail from dana: [PBI-160] How fast?
  How fast is fast?
> expect letter receipt to dana
> expect letter question to petra
> reply from petra to question: /ask Kim
  Kim, for the old shop alone.
> expect letter question to kim says "Petra Po passed the question on to you and adds" says "for the old shop alone"
> expect letter answer to dana says "for the old shop alone"
> expect letter notice to dana
