at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Fields?
  Which fields has the delivery note?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question:
  The delivery note says:

  From: warehouse Berlin
  To: shop London
  Date: 23.11.2026

  The rest may stay empty, but the date must not.
> expect letter answer to dana says "the date must not"
