# Two of one first name answer differently: a ruling names them by more than that.
person tess name Sam Steuer
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Max size
  How large may a file be?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: 10 MB
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra
> mail from tess: [PBI-142] Max size
  20 MB
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra says "Add @sam.s"
