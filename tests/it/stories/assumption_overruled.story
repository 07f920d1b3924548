# It stood unopposed; Petra may still overrule it, with a ruling.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> wait until 2026-11-24 10:02
> expect letter notice to dana says "stands unopposed"
> wait 24h
> reply from petra to assumption: 3 Only one year.
> expect letter ruling to dana, sam says "Only one year."
> expect assumptions overruled
> expect rulings correction
> expect clarification PBI-142 is open
