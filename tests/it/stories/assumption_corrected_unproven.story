# A correction needs no more proof than an objection: it overrules at once.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> reply from petra to assumption unverified tokenless: 3 Only one year.
> expect letter ruling to dana, sam says "Only one year."
> expect assumptions overruled
> expect rulings correction
