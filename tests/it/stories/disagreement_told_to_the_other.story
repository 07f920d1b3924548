# Tess, who was not asked, says otherwise than Sam: what is ruled on is her answer, and Petra can send
# the ruling to her. Sam, who is told anyway, is not offered.
policy book on request
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 1h
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> mail from tess: [PBI-142] Archived orders?
  No, archived orders must not be in the export.
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra says "NEEDS YOUR RULING" says "Sam too with 2 and 3" says "Add @tess to send it there, too" lacks "@sam"
> reply from petra to briefing: 3 @tess Only of the last year.
> expect letter ruling to dana says "Only of the last year." lacks "@tess"
> expect letter ruling to sam says "Only of the last year."
> expect letter ruling to tess says "Only of the last year."
