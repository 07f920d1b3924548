# Both notes are out, and Petra answers the first from her phone: the second still waits.
at Mon 2026-11-23 14:00
> mail from dana: [PBI-142] Archive
  How far back?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Two years. And please also XML.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra says "Two years"
> wait until 2026-11-24 09:00
> reply from sam to question: Sorry, ten years, not two.
> expect letter answer to dana says "none of the disputed part"
> wait 40m
> expect letter briefing to petra says "ten years"
> reply from petra to briefing 1: 1
> expect letter ruling to dana says "agreed to what Sam Sales answered" says "waits for a ruling of its own" lacks "ten years"
> expect conversations briefed, ruled
