# A question that nobody has answered lapses when its item closes; whoever was asked is told in one
# line, and so is the developer. An answer afterwards is filed and briefed.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> backlog PBI-142 is Done
> expect letter notice to sam says "The item is closed, so no answer is needed any more."
> expect letter notice to dana says "The item is closed, so your question has lapsed: Sam need not answer any more."
> expect clarification PBI-142 is lapsed
> wait 3d
> expect nothing
> reply from sam to question: Yes, two years back.
> expect letter answer to dana says "two years back"
> wait 30m
> expect letter briefing to petra says "two years back"
