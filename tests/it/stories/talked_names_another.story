# Dana talked with Kim, though Sam is named first: Kim gets the read-back, Sam nothing.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /talked Kim: two years back
> expect letter receipt to dana
> expect letter read-back to kim says "two years back"
> expect letter briefing to petra says "Kim"
> expect nothing
# In the thread, after Sam was asked: he hears that he is not needed.
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /talked Kim: the new logo
> expect letter read-back to kim says "the new logo"
> expect letter notice to sam says "No answer is needed"
> expect letter briefing to petra says "Kim, per Dana"
> expect clarification PBI-150 is briefed
