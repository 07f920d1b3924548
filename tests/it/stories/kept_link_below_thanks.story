at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which terms?
  Which terms do we link to?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question:
  Thanks!

  Please use this one:

  https://acme.example/terms
> expect letter answer to dana says "https://acme.example/terms"
