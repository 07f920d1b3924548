# A part alone, and words beside it: the words go to Dana and decide nothing; the other part waits.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Which logo?
  Old or new?
  /po
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:45
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years, new logo.
> expect letter read-back to sam
> expect letter briefing to petra says "A. PBI-142" says "B. PBI-150" says "a letter and a number for one"
> reply from petra to briefing: b) ok

  Tell me when the export is out.
> expect letter ruling to dana says "Which logo?"
> expect letter answer to dana says "Tell me when the export is out."
> expect rulings agreed
> expect clarification PBI-142 is open
> expect clarification PBI-150 is closed
# A letter that begins a sentence names no part.
> reply from petra to briefing: A call would be good.
> expect letter answer to dana says "A call would be good."
> expect letter help to petra says "still waits for your ruling"
> expect rulings agreed
