at Mon 2026-11-23 10:02
> mail from dana to clarify+pbi-142: Archived orders?
  Are archived orders in?
> expect mail is filed says "plus-address"
> expect letter receipt to dana subject "Re: [PBI-142] Archived orders?"
> expect letter question to sam subject "[PBI-142] Archived orders?"
