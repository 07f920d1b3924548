# Of a confidential item only its named people know: who asks, its stakeholders, the PO. Another
# developer who names it asks a question of their own, and sees nothing of the others'.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-170] Buy them now?
  Shall we buy the competitor now?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Not before spring.
> expect letter answer to dana
> mail from ravi: Re: [PBI-170] Buy them now?
  What is this about?
> expect mail is held says "takes no part"
> leak answer of dana to ravi: Do tell me.
> expect mail is held says "takes no part"
> mail from ravi: [PBI-170] When do we start?
  When does the work begin?
> expect letter receipt to ravi lacks "spring" lacks "Buy"
> expect letter question to sam
# It is in nobody's hints.
> mail from ravi: [PBI-171] Hello?
  Is there anything?
> expect letter help to ravi lacks "PBI-170"
