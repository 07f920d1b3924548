# Moving needs V of the asker or the team; to an unknown item it is answered with the nearest.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: /move PBI-150
> expect letter help to sam
> expect mail is held says "not theirs to move"
> reply from dana to receipt unverified: /move PBI-150
> expect mail is held says "not proven"
> reply from dana to receipt: /move PBI-1
> expect letter help to dana says "There is no item PBI-1"
> expect nothing
