# Nobody vouches for it, and the hop says that it fails: nothing follows.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> away sam to question until 2026-11-30 forged
> expect mail is recorded says "nobody vouches"
> expect nothing
