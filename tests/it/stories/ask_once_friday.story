# The hour is one of the developer's working time: asked on Friday evening, it goes on Monday.
policy ask_once yes
at Fri 2026-11-20 15:02
> mail from dana: [PBI-142] Separator?
  Which separator do you need?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Semicolon, our tool chokes on commas.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> wait 68m
> mail from ravi: [PBI-142] Which separator?
  Which separator do the files need?
> expect letter receipt to ravi says "goes to Sam by itself: Mon 09:40"
> wait 65h
> expect letter question to sam
