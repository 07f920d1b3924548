# What stood below /internal beside /delegate, and a file, is in the delegate's note also where the PO had to confirm.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra unverified to briefing file "f.pdf" 3: /delegate dirk
  /internal Watch the costs.
> expect letter confirm to petra says "Watch the costs." says "goes with it: f.pdf"
> reply from petra to confirm: yes
> expect letter briefing to dirk says "Watch the costs." says "f.pdf"
