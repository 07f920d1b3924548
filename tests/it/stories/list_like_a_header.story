# Lines that only look like a mail's header are words.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Columns?
  Which columns should the file have?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: These, in this order:

  From: the day it was ordered
  To: the day it was delivered
  Subject: what was ordered

  And nothing else. The price comes later.
> expect letter answer to dana says "From: the day it was ordered" says "The price comes later."
