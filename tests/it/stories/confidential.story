# Of a confidential item the key alone is shown in subjects and calendars, and it shares no call.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-170] Buy them now?
  Shall we buy the competitor now?
> expect letter receipt to dana subject "Re: [PBI-170]" lacks "Buy the competitor"
> expect letter question to sam subject "[PBI-170]" lacks "Buy the competitor"
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana lacks "joins"
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra subject "[PBI-170]" lacks "Buy"
> expect letter invitation to dana, sam, petra subject "[PBI-150] Call: Which logo?"
> expect calls invited, invited
