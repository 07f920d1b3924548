# To a question that asks for somebody a name is the answer.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Approval
  Who approves the export of archived orders?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Kim is responsible for that.
> expect letter answer to dana says "Sam Sales answered"
> wait 30m
> expect letter briefing to petra
