# It stands unopposed, and then Sam answers otherwise: which of them counts is for Petra.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> wait until 2026-11-24 10:02
> expect letter notice to dana says "stands unopposed"
> wait 1h
> reply from sam to assumption: Hm, that is wrong. It is three years.
> expect letter answer to dana says "Sam Sales answered" says "Please build none of the disputed part yet"
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: Sam Sales says otherwise than what is assumed" says "stands unopposed since 10:02"
> expect ball PBI-142 is petra
> reply from petra to briefing: 1
> expect letter ruling to dana says "Petra Po agreed to what Sam Sales answered" says "It is three years."
> expect assumptions overruled
> expect clarification PBI-142 is closed
