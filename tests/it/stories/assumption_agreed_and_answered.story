# Petra agreed to what Dana assumed: Sam's other answer comes before her again, and no note says that
# it merely stands unopposed.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years.
> expect letter assumption to petra, sam
> reply from petra to assumption: 1
> expect letter ruling to dana
> reply from sam to question: No, only one year.
> expect letter answer to dana says "is asked to rule"
> wait 40m
> expect letter briefing to petra says "NEEDS YOUR RULING: Sam Sales disagrees" says "Petra agreed 10:02" lacks "unopposed"
