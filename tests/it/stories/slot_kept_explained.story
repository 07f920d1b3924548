# A kept slot waits for an answer by mail first; `slots` says so, and what is in the way of the time before it.
at Mon 2026-11-23 16:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect calls kept
> expect slots PBI-142 says "slot kept: Tue 24 Nov 12:15" says "an answer by mail is waited for until Tue 24 Nov 10:02" says "the earliest time that suits all"
