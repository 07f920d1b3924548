# Petra, who is asked for want of a stakeholder, names Kim.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-160] How fast?
  How fast is fast?
> expect letter receipt to dana
> expect letter question to petra says "No stakeholder is known for this item"
> reply from petra to question: /ask Kim
  Kim knows the figures.
> expect letter question to kim says "Petra Po passed the question on to you" says "Petra Po asked for you by name"
> expect letter answer to dana says "Kim knows the figures." from "Petra Po"
> expect letter notice to dana says "Petra Po passed your question on: Kim Key is asked now"
> reply from kim to question: Under a second.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
