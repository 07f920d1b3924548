# /send where nothing waits to be sent: said so once, nothing lost.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /send
> expect mail is held
> expect letter help to dana says "/send" says "the question is sent already"
> reply from dana to receipt: /resolved
> expect letter notice to sam
> reply from dana to receipt: /send
> expect mail is held
> expect letter help to dana says "this question is settled"
