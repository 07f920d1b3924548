# Sam passes Dana's question on to somebody outside: Petra reads what would go out, whose it is and
# who passed it on; Dana knows that it waits. Petra drops it: it stays with Sam, and both know.
person tess address tess@client.example
at Mon 2026-11-23 10:02
> mail from dana file "logo.png" 20: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: ask Tess
> expect letter release to petra says "Are archived orders in?" says "Dana Dev; Sam Sales passed it on" says "logo.png"
> expect letter notice to dana says "Sam Sales passed the question on to Tess Tax" says "Petra is asked first"
> expect letter help to sam says "The question to Tess Tax waits"
> reply from petra to release: 2
> expect letter notice to dana says "Petra Po did not let the question go" says "It stays with Sam Sales"
> expect letter notice to sam says "It stays with you" says "Please answer it"
> reply from sam to question: Yes.
> expect letter answer to dana
