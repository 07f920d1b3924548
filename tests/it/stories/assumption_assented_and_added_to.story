# Yes to what was assumed, and how, objects to nothing: what no yes answers was asked. Naming the
# other one does.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Sort order
  By date or by number?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume by date
> expect letter assumption to petra, sam
> reply from sam to assumption: Ja, nach Datum.
> expect letter answer to dana says "Sam Sales answered"
> expect assumptions pending
> wait 30m
> expect letter briefing to petra
> mail from ravi: [PBI-150] Order of the lines
  By customer or by number?
> expect letter receipt to ravi
> expect letter question to sam
> reply from ravi to receipt: /assume by customer
> expect letter assumption to petra, sam
> reply from sam to assumption: Yes, by number.
> expect letter answer to ravi says "objects"
