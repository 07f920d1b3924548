# The log tells what was assumed, and what became of it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume two years back
> expect letter assumption to petra, sam
> expect log PBI-142 says "Assumed, Dana Dev" says "two years back" says "may still be objected to"
> reply from sam to assumption: No, three years.
> expect letter answer to dana
> expect log PBI-142 says "OBJECTED to by Sam Sales"
> wait 1h
> expect letter briefing to petra
