# Sam names somebody outside; Petra is asked with the item's title. Before she says so the question moves
# to a confidential item: what goes out is not what she was shown.
policy book on request
stakeholders PBI-170 sam kim
at Mon 2026-11-23 10:02
> mail from dana: [PBI-170] Buy them now?
  Shall we buy the competitor now?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-142] Which price?
  What would it cost?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question of PBI-142: ask nora@new.example
> expect letter release to petra says "PBI-142"
> expect letter notice to dana
> expect letter help to sam
> reply from dana to receipt of PBI-142: /move PBI-170
> expect letter notice to sam
> expect nothing
> reply from petra to release: 1
> expect letter help to petra says "moved to another item"
> expect letter notice to dana
> expect letter notice to sam
> expect nothing
