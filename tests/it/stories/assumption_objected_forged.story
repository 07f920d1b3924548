# A forged objection counts for nothing.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> reply from sam to assumption forged tokenless: No.
> expect mail is held
> expect assumptions pending
> wait until 2026-11-24 10:02
> expect letter notice to dana says "stands unopposed"
