# "/po" before there is an answer: whoever wants the ruling is told when it will be asked for.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /po
> expect letter notice to dana says "Petra Po is asked to rule on what Sam Sales answers" says "/ask po"
> reply from dana to receipt: /po
> expect nothing
> reply from sam to question: Two years.
> expect letter answer to dana says "asked to rule"
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: Dana Dev asks for it"
