# What Petra ruled out of scope is not built by another way: who asks again reads the ruling beside the
# earlier answer, and a yes to it is no news for information.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and additionally an Excel version of the archived orders.
> expect letter answer to dana says "build none"
# While it waits for a ruling, what he said is no earlier answer.
> mail from ravi: [PBI-142] Orders as Excel
  Are archived orders exported as an Excel version?
> expect letter receipt to ravi lacks "Earlier"
> expect letter question to sam
> reply from ravi to receipt: /resolved
> expect letter notice to sam
> wait 40m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to briefing: 2 Excel
> expect letter ruling to dana
> expect letter ruling to sam
> mail from ravi: [PBI-142] Archived orders as Excel?
  Do we export archived orders as an Excel version?
> expect letter receipt to ravi says "Petra Po" says "out of scope"
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to ravi says "build none" says "Excel"
> wait 40m
> expect letter briefing to petra says "NEEDS YOUR RULING" says "Petra Po ruled “Excel” out" says "Earlier rulings"
> reply from petra to briefing: 2 Excel
> expect letter ruling to ravi
> expect letter ruling to sam
# In the same thread as well; a no to it is none, and once Petra has agreed it is asked no more.
> reply from sam to ruling: Then we do not need the Excel, it is fine without.
> expect letter answer to ravi lacks "build none"
> wait 40m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> reply from sam to ruling: But I really need the Excel, please.
> expect letter answer to ravi says "build none"
> wait 40m
> expect letter briefing to petra says "NEEDS YOUR RULING" says "Petra Po ruled “Excel” out"
> reply from petra to briefing: 1
> expect letter ruling to ravi
> reply from sam to ruling: The Excel is fine as it is.
> expect letter answer to ravi lacks "build none"
> wait 40m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
