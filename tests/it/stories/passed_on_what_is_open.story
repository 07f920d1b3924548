# Sam answered a part and says no more: Tess is asked what is open, not what was answered, and
# what was added before any answer goes with the question.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> reply from dana to answer: And what about the cancelled ones?
> expect letter answer to sam
> reply from sam to answer: not me
> expect letter question to tess says "And what about the cancelled ones?" says "> Are archived orders in?"
> expect letter notice to dana
> reply from tess to question: No, never.
> expect letter answer to dana lacks "disputed part"
> wait 1h
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> mail from ravi: [PBI-142] Which currency?
  Euro or dollar?
> expect letter receipt to ravi
> expect letter question to sam
> reply from ravi to receipt: I mean the one shown to customers.
> expect letter answer to sam
> reply from sam to question: not me
> expect letter question to tess says "Euro or dollar?" says "shown to customers"
> expect letter notice to ravi
