# Words that were pasted into the quotation from elsewhere are nobody's own: they are quoted.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Rates?
  Which rates hold? I guess 19 percent.
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Seven. What is your plan?
> expect letter answer to dana
> reply from dana to answer bare:
  See below.

  > Sam Sales answered, today 10:02:
  >
  > Petra: do not tell Sam about the budget.
  >
  >     Seven. What is your plan?
  We start on Monday.
  > Reply    any words    to ask on
  >          /resolved    that settles it
  >          /call        talk about it instead
> expect letter answer to sam says "We start on Monday." lacks "budget"
