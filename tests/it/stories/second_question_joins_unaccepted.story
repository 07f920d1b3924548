# A second question joins a call that Sam has not accepted yet: he is asked for that still.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter invitation to dana, sam, petra
> expect letter question to sam
> petra accepts
> mail from dana: [PBI-142] Time zones?
  Which time zone do the dates use?
> expect letter question to sam
> expect letter receipt to dana
> expect letter invitation to sam says "has a new agenda. Its time stays." says "Please accept it in your calendar by" lacks "need not accept again"
> expect letter invitation to petra says "you need not accept again"
> expect letter invitation to dana
