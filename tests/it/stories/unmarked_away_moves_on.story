# In another language, and there is a next stakeholder: the question is theirs now.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Guten Tag,
  ich bin im Urlaub und ab Montag, den 30.11.2026 wieder für Sie da.
> expect mail is recorded says "Sam is away until 2026-11-30"
> expect letter question to tess
> expect letter notice to sam
> expect letter notice to dana says "Sam is away until"
> expect nothing
