# Who would rather talk, or is not responsible, says so in their own words.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Call me at noon, it is complicated.
> expect letter answer to dana says "Call me at noon"
> expect ball PBI-142 is sam
> expect nothing
> reply from sam to question: Call me, please!
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15
> mail from ravi: [PBI-142] Which format?
  Which format?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question 2: I'm not responsible for this, sorry.
> expect letter question to tess says "Which format?"
> expect letter notice to ravi says "Tess Tax is asked now"
