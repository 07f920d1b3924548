# The same in German.
policy ask_once yes
person ravi language de
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Separator?
  Which separator do you need?
> expect letter receipt to dana says "Sent to Sam" lacks "Earlier"
> expect letter question to sam
> reply from sam to question: Semicolon, our tool chokes on commas.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> mail from ravi: [PBI-142] Which separator?
  Which separator do the files need?
> expect letter receipt to ravi
> reply from ravi to receipt: Super, danke, damit ist meine Frage beantwortet.
> expect clarification PBI-142 is briefed, resolved
> wait 2d
> expect nothing
