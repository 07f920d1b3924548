# The digest of 08:30 tells nothing of what Sam says at 09:00: a ruling in reply to it is not on that.
policy digest 08:30
at Mon 2026-11-23 14:00
> mail from dana: [PBI-142] Archive
  How far back?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Two years. And please also XML.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra
> wait until 2026-11-24 09:00
> expect letter digest to petra
> reply from sam to question: Sorry, ten years, not two.
> expect letter answer to dana says "none of the disputed part"
> wait 2m
> reply from petra to digest: 1 out of scope: XML export
> expect letter ruling to dana says "Leave it out" says "What Sam Sales said since, today 09:00, waits for a ruling of its own"
> expect letter ruling to sam lacks "said since"
> wait 1h
> expect letter briefing to petra says "NEEDS YOUR RULING" says "ten years"
