# Objecting needs less proof than agreeing: nobody vouches for it, and it counts.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> reply from petra to assumption unverified tokenless: 2 Excel export
> expect letter answer to dana says "objects to your assumption" says "NOT VERIFIED"
> expect letter confirm to petra says "out of scope"
> expect assumptions objected
> expect rulings none
> reply from petra to confirm: yes
> expect letter ruling to dana, sam says "Excel export"
> expect rulings out-of-scope
