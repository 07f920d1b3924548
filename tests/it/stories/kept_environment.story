# A developer's daily word.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which key?
  Is the year part of the key? And the environment?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question:
  No.

  We consider the environment (test or live) as part of the key.
> expect letter answer to dana says "No." says "test or live"
