# Whom Sam names is asked, however politely he puts it and whatever he says besides; a name that
# nobody bears is told to him, and his words reach Dana.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: I don't know, ask Kim please!
> expect letter question to kim says "Sam Sales passed"
> expect letter notice to dana says "Kim Key is asked now"
> reply from kim to question: Please ask Tess about this, she knows that better than me.
> expect letter question to tess says "Kim Key passed"
> expect letter answer to dana says "better than me"
> expect letter notice to dana says "Tess Tax is asked now"
> reply from tess to question: Ask Gwendolyn.
> expect letter answer to dana says "Ask Gwendolyn." says "Tess Tax writes"
> expect letter help to tess says "Nobody of that name"
> expect ball PBI-142 is tess
> reply from tess to question: Ask me tomorrow
> expect letter answer to dana says "Ask me tomorrow"
> expect ball PBI-142 is tess
> expect nothing
