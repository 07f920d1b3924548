# Sam notes first what came of the call: that is its outcome, in his words, and corrects nothing.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:35
> expect letter outcome-request to dana
> reply from sam to invitation: We agreed on two years back.
> expect letter read-back to dana
> expect letter briefing to petra says "Outcome" says "We agreed on two years back." lacks "Corrects"
