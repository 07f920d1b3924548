# One sentence says that Sam is there no more, or that nobody reads his mailbox: the question goes on. Of
# somebody else it is an answer, and so it is where mailboxes are asked about.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Who signs the export?
  Does Kim sign it?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare: Kim has left the company.
> expect letter answer to dana says "Kim has left the company."
> mail from dana: [PBI-142] Which mailbox takes complaints?
  Is it the old one?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question 2 bare: This mailbox is no longer monitored.
> expect letter answer to dana says "no longer monitored"
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question 3 bare: This mailbox is no longer monitored.
> expect mail is recorded says "away"
> expect letter question to tess
> expect letter notice to sam
> expect letter notice to dana says "Sam is away"
