at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] How is it sent?
  Is the receipt a letter? And how is the invoice sent?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question:
  No.

  Sent via the nightly batch
> expect letter answer to dana says "No." says "nightly batch"
