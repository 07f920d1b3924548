# Sam asked something back, and does not accept the call: he is not told that it waits for him.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter invitation to dana, sam, petra
> expect letter question to sam
> reply from sam to question: Which export do you mean?
> expect letter answer to dana
> wait until 2026-11-23 11:45
> expect letter cancellation to sam says "you had not accepted it" lacks "still waits for you"
> expect letter cancellation to dana, petra
> expect ball PBI-142 is dana
