# A reply that quotes and says nothing is no answer, and its sender is told.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare: On Mon, 23 Nov 2026 at 10:02, Acme clarifications <clarify@acme.example> wrote:
  > Are archived orders in?
> expect letter help to sam says "No words of your own"
> expect nothing
