at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in? And are they ever deleted?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question:
  First: yes, two years.

  --

  Second: no, we never delete them.
> expect letter answer to dana says "never delete"
