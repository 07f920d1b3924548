# A correction needs no more proof than an objection, to stop what is assumed; to overrule it, as much
# as any ruling.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> reply from petra to assumption unverified tokenless: 3 Only one year.
> expect letter ruling to dana, sam says "Only one year."
> expect letter confirm to petra says "correction"
> expect assumptions objected
> expect rulings none
> reply from petra to confirm: yes
> expect letter ruling to dana, sam says "Only one year."
> expect rulings correction
