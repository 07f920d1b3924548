# An absence note that no header marks: it is no answer, and the question waits or moves on.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Thank you for your email.
  I am out of the office until Monday, 30 November 2026 with limited access to email.

  For urgent matters please contact Kim Key (kim@acme.example, +44 20 7946 0018).

  Kind regards,
  Sam Sales
> expect mail is recorded says "text of an absence note" says "Sam is away until 2026-11-30"
> expect letter notice to dana says "the question waits"
> expect nothing
> expect clarification PBI-150 is open
> expect conversations none
