# Petra wants to talk about new scope, and Sam does not accept the call: it waits for her ruling
# again, and is in her digest. Sam, who has answered, is not told that he has not.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes. Also as Excel.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to briefing: 4
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:45
> wait until 12:15
> expect letter cancellation to dana, petra says "Sam has not accepted"
> expect letter cancellation to sam says "you had not accepted it" lacks "still waits for you"
> expect ball PBI-142 is petra
> wait until 2026-11-24 08:30
> expect letter digest to petra says "PBI-142"
> reply from petra to digest: 1 out: Excel export
> expect letter ruling to dana, sam says "out of scope"
> expect clarification PBI-142 is closed
