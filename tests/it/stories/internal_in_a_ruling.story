# A ruling whose words stand among the quoted lines of the note: what was said in the team, and
# what stood below /internal, is not told to Sam. Dana reads it all.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Maybe. And Excel too.
> expect letter answer to dana
> reply from dana to answer: Sure?
  /internal
  Sam never knows this, he is clueless.
> expect letter answer to sam lacks "clueless"
> mail from ravi header "In-Reply-To: <m1@client.example>": Re: [PBI-142] Archived orders?
  Sam mixes it up with the old shop again.
> expect letter answer to dana says "old shop"
> wait 40m
> expect letter briefing to petra says "clueless" says "old shop"
> reply from petra to briefing bare: 3 No Excel, see below.
  
  > Sam Sales, today 10:02:
  >     Maybe. And Excel too.
  CSV is enough.
  > Dana Dev, today 10:02:
  >     Sure?
  >     For the team alone:
  >     Sam never knows this, he is clueless.
  He will learn.
  > Sam mixes it up with the old shop again.
  No, he doesn't.
> expect letter ruling to dana says "clueless" says "old shop" says "CSV is enough."
> expect letter ruling to sam says "No Excel" says "Maybe. And Excel too." says "CSV is enough." says "He will learn." lacks "clueless" lacks "For the team alone" lacks "old shop"
# A later ruling that quotes the first gives no more away.
> reply from petra to briefing bare: 2 Excel export
  
  > Sam never knows this, he is clueless.
  As I said.
> expect letter ruling to dana
> expect letter ruling to sam says "As I said." lacks "clueless"
