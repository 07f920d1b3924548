# A reply that is marked as automatic, without a subject of such replies: who has left is asked no more.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question header "Auto-Submitted: auto-replied" bare: I no longer work for Acme. Please write to Kim Key.
> expect letter question to tess
> expect letter notice to dana says "Sam is away"
> expect letter notice to sam
