at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare:
  Yes, two years.

  --
  Sam Sales
  +44 20 7946 0018

  PS: not for Norway, there it is five.
> expect letter answer to dana says "not for Norway"
