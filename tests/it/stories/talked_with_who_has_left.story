# Sam has left: nobody else is put on record as having said what he said, and nobody is asked in his
# name.
policy book on request
at Mon 2026-11-23 10:02
> leaves sam
> mail from dana: [PBI-142] Archived?
  /talked Sam: two years
> expect letter help to dana says "They have left, and can't be shown your words" says "/ask po"
> expect nothing
> mail from dana: [PBI-142] Drafts?
  /ask Sam
  Are drafts in?
> expect letter help to dana says "They have left; name somebody else"
> mail from dana: [PBI-142] Separator?
  /ask sam@acme.example
  Which one?
> expect letter help to dana says "They have left; name somebody else"
