# Where somebody outside comes in another's place no further question joins: they would read it.
policy book at once
person tess address tess@client.example
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /ask tess
> expect letter release to petra
> expect letter help to dana
> reply from petra to release: 1
> expect letter receipt to dana
> expect letter question to tess
> expect letter invitation to dana, tess, petra
> reply from tess to question: Yes.
> expect letter answer to dana
> expect letter cancellation to dana, tess, petra
> mail from dana: [PBI-150] Which logo?
  The old one?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> sam delegates to tess
> expect letter invitation to tess
> expect letter notice to dana
> mail from dana: [PBI-150] Is the client in arrears?
  Does the client still owe us forty thousand?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra says "Is the client in arrears?" lacks "Which logo?"
> expect nothing
