# The same of a reply that must be confirmed.
policy digest 08:30
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> wait until 2026-11-24 08:31
> expect letter digest to petra
> reply from petra unverified to digest: 1 correction: Only one year.
  /internal Sam is clueless.
> expect letter ruling to sam lacks "clueless"
> expect letter ruling to dana says "NOT VERIFIED" lacks "clueless"
> expect letter confirm to petra says "/internal Sam is clueless."
> reply from petra to confirm: yes
> expect letter ruling to dana says "clueless"
> expect letter ruling to sam lacks "clueless" says "Only one year."
