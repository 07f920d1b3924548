# One mail to the reply addresses of two questions: of which of them its words are is asked back.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Which logo?
  The old one?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question of PBI-142 and PBI-150: Yes to both.
> expect letter help to sam says "Your mail fits several questions" says "Which logo?"
> expect mail from sam is held says "which of its questions"
> expect nothing to dana
> reply from sam to question of PBI-142: Yes.
> expect letter answer to dana
