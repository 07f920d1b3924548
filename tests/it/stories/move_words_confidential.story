policy book on request
stakeholders PBI-142 sam
# Words move to a question about a confidential item: who asked the other question reads that
# they were moved, and nothing of that item.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from ravi: [PBI-170] Buy them now?
  Shall we buy the competitor now?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question of PBI-142: Not before spring.
> expect letter answer to dana
> leak answer of dana to ravi: /move PBI-170
> expect letter answer to ravi says "Not before spring." subject "[PBI-170]"
> expect letter notice to dana says "it had been filed with another question" lacks "PBI-170" lacks "competitor" lacks "Buy"
> expect letter notice to sam says "belongs to PBI-170"
> expect nothing
> wait 30m
> expect letter briefing to petra subject "[PBI-170]"
