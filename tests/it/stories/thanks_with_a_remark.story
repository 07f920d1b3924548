# A remark behind thanks is handed on and asks nothing; what asks, without a question mark too, does.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Font
  Which font?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Arial.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra
> reply from dana to answer: Thanks, but it will take until Friday.
> expect letter answer to sam says "Dana Dev writes"
> expect ball PBI-142 is nobody
> reply from dana to answer: Danke Sam, das hilft mir sehr, bitte nichts weiter tun.
> expect letter answer to sam says "Dana Dev writes"
> expect ball PBI-142 is nobody
> wait 40m
> reply from dana to answer: Thanks, but what of the header
> expect letter answer to sam says "Dana Dev adds"
> expect ball PBI-142 is sam
