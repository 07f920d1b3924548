# Sam's phone sends the reply off with nothing but its own line; then he signs, and says no more.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Sent from my iPhone
> expect letter help to sam says "No words of your own"
> expect nothing to dana
> expect clarification PBI-142 is open
> reply from dana to receipt: /assume two years back
> expect letter assumption to sam, petra
> reply from sam to assumption: --
  Sam Sales
  Head of Sales
> expect letter help to sam says "No words of your own"
> expect assumptions pending
> reply from sam to question: Yes, two years.

  Sent from my iPhone
> expect letter answer to dana says "Yes, two years."
