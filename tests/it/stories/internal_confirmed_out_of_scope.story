# It is not for the stakeholder.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra unverified tokenless unthreaded subject "Re: [PBI-142] Archived orders?" to briefing bare: /out-of-scope Archive export
  /internal Sam is clueless.
> expect letter confirm to petra
> reply from petra to confirm: yes
> expect letter ruling to sam lacks "clueless"
> expect letter ruling to dana says "clueless"
