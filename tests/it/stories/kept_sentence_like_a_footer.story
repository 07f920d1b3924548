# An answer about a label, a link after "Thanks!", a sample mail: each is a person's words.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] When does it print?
  When does it print, and is there a confirmation?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question:
  At night.

  The user must confirm before printing this label.
> expect letter answer to dana says "At night." says "must confirm before printing this label"
