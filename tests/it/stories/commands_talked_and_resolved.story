# A talk that stands below /resolved goes on record and is briefed, and the question is closed.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /resolved
  /talked Sam: yes, all of them
> expect letter read-back to sam says "yes, all of them"
> expect letter briefing to petra says "yes, all of them"
> expect clarification PBI-142 is briefed
> expect nothing
