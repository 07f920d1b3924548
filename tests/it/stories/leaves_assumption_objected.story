# The same in German, and Petra objects.
person ravi language de
at Mon 2026-11-23 10:02
> mail from ravi: [PBI-142] Which separator?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question: A semicolon.
> expect letter answer to ravi
> wait 30m
> expect letter briefing to petra
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> leaves dana says "Dana Dev has left"
> reply from petra to assumption: No, three years.
> expect letter answer to ravi says "widerspricht der Annahme von Dana Dev" lacks "Ihrer Annahme"
