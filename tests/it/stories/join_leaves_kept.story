# Two questions keep one longer slot; the one that is answered leaves, and it is short again.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "14:15-14:30"
> expect letter question to sam
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana says "It joins the call for which today 14:15-14:45 is kept free"
> expect letter question to sam
> reply from sam to question of PBI-142: Yes.
> expect letter answer to dana
> wait 2h
> expect letter briefing to petra
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15 says "14:15-14:30" says "PBI-150" lacks "PBI-142:"
