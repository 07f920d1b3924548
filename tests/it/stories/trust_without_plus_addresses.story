# The server has no plus-addresses: a mark in the letter's text and its Message-ID say which reply
# it is and to whom the letter was given. Either is enough, and a mark of another person's is not.
plus-addresses none
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam says "[r-"
# His program keeps no References and another subject: the quoted mark places it.
> reply from sam to question unthreaded subject "Your mail": Yes, all of them. And for all customers, too.
  /po
> expect mail is filed says "reply token"
> expect letter answer to dana says "all of them"
> wait 30m
> expect letter briefing to petra
# Without quotation the thread is the handle.
> reply from petra to briefing bare unverified: 1
> expect mail is held says "asked to confirm"
> expect letter confirm to petra
> reply from petra to confirm unthreaded subject "Re": yes
> expect letter ruling to dana
> expect rulings agreed
# Neither mark nor thread: it belongs nowhere.
> reply from petra to briefing unthreaded bare subject "another": /undo
> expect mail is held
> expect letter help to petra
> expect rulings agreed
