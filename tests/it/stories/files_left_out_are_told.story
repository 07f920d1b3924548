# Whoever sent a file that does not go on learns it: in the receipt where there is one, else in one
# short letter, three of them a day at most; nobody whom no hop vouches for is told.
at Mon 2026-11-23 10:02
> mail from dana file "talk.mp4" 12000: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "Not enclosed, on record only: talk.mp4 (13 MB)." says "link"
> expect letter question to sam says "Not enclosed, it stays on record: talk.mp4"
> reply from dana to receipt file "more.mp4" 12000: And those of 2019, of the other branch?
> expect letter answer to sam says "more.mp4"
> expect letter help to dana says "more.mp4 (13 MB)" says "link"
> reply from sam to question file "one.mp4" 12000: Yes, two years.
> expect letter answer to dana says "Not enclosed, it stays on record: one.mp4"
> expect letter help to sam says "one.mp4"
> reply from sam to question file "two.mp4" 12000: And the ones of the branch too.
> expect letter answer to dana says "two.mp4"
> expect letter help to sam says "two.mp4"
> reply from sam to question file "three.mp4" 12000: Those of the shop are in another table.
> expect letter answer to dana says "three.mp4"
> expect letter help to sam says "three.mp4"
> reply from sam to question file "four.mp4" 12000: That is all that there is of it.
> expect letter answer to dana says "four.mp4"
> expect nothing to sam
> wait 30m
> expect letter briefing to petra
