# Words without a number in reply to an invitation about two questions may answer either: asked back.
at Tue 2026-11-24 09:30
> mail from dana: [PBI-142] Archived?
  Archived orders in the export?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Logo?
  Old or new logo?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra says "PBI-142" says "PBI-150"
> reply from sam to invitation: The new logo of course.
> expect letter help to sam says "fits several questions" says "Logo?"
> expect mail from sam is held says "which of its questions"
> expect nothing to dana
> expect calls invited
> reply from sam to question of PBI-150: The new logo of course.
> expect letter answer to dana says "Logo?"
> expect letter invitation to dana, sam, petra lacks "2. PBI-150"
> reply from sam to invitation: Yes, they are in.
> expect letter answer to dana says "Archived?"
> expect letter cancellation to dana, sam, petra
