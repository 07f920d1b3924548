# The letter that is answered is about two questions: which of them is to move is asked, and none moves.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt of PBI-142: /call
> expect letter invitation to dana says "PBI-150"
> expect letter invitation to sam
> expect letter invitation to petra
> reply from dana to invitation: /move PBI-160
> expect letter help to dana says "about several questions"
> expect nothing
