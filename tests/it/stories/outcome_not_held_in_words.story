# That the call fell through, or that somebody was missing, said in words, is asked back like any
# words for it: nothing is noted of it meanwhile.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Sam kam nicht.
> expect mail is held says "was the call held?"
> expect letter help to dana says "If the call was not held"
> expect calls passed
> reply from dana to outcome-request: verschoben auf morgen
> expect mail is held says "was the call held?"
> expect letter help to dana says "If the call was not held"
> reply from dana to outcome-request: 2
> expect letter invitation to dana, sam, petra
> expect calls not-held, invited
