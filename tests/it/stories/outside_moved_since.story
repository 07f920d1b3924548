# The question moved to another item after Petra was asked: what she was shown does not go out, and she is told.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which price?
  What would it cost?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question of PBI-142: ask nora@new.example
> expect letter release to petra says "CSV export of orders"
> expect letter notice to dana
> expect letter help to sam
> reply from dana to receipt of PBI-142: /move PBI-150
> expect letter notice to sam
> expect nothing
> reply from petra to release: 1
> expect letter help to petra says "moved to another item"
> expect letter notice to dana
> expect letter notice to sam
> expect nothing
