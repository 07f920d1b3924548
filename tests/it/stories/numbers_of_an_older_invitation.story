# The agenda has changed since the invitation that Sam answers by its numbers: which of today's questions
# they mean is asked back.
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
> expect letter invitation to dana, sam, petra
> reply from dana to receipt of PBI-150: /resolved
> expect letter invitation to dana, sam, petra
> mail from dana: [PBI-142] Separator?
  Comma or semicolon?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> reply from sam to invitation 1: 1. Yes, archived too.
  2. The new one.
> expect letter help to sam says "fits several questions"
> expect mail from sam is held
> expect nothing
