# A note on what is said anew of a question that was handed to Dirk goes to him, with a copy to Petra.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years. Also as Excel please.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra
> reply from petra to briefing: /delegate dirk
> expect letter briefing to dirk
> reply from dirk to briefing: 3 Only CSV.
> expect letter ruling to dana, sam
> reply from sam to ruling: No, Excel is a must, and PDF too.
> expect letter answer to dana
> wait 40m
> expect letter briefing to dirk
> expect letter briefing to petra says "A COPY, FOR YOUR INFORMATION"
