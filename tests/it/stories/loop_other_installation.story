# Another Trialogue writes to ours: whatever it writes, nothing follows.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question header "X-Trialogue: other1234": Sam is asked, by our own clarifications.
> expect mail is recorded says "another installation of Trialogue"
> expect nothing
