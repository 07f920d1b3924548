# As the prefilled reply writes it: the words stand beside the command, and are handed on.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all.
> expect letter answer to dana
> reply from dana to answer: /disagree The item says two years.
> expect letter answer to sam says "The item says two years."
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING" says "Dana Dev disagrees"
