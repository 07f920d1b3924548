person sam off 2026-11-23 2026-11-24
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "Sam is back Wed 09:00" says "13:15"
> expect letter question to sam
