# A call with somebody who left is off; the question goes on with the next.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> sam accepts
> leaves sam
> expect letter cancellation to dana, petra says "Tess is asked now"
> expect letter question to tess
> expect letter notice to dana says "Sam has left"
> expect letter invitation to dana, tess, petra
> reply from tess to question: Yes.
> expect letter answer to dana
> expect letter cancellation to dana, tess, petra
> wait 30m
> expect letter briefing to petra
