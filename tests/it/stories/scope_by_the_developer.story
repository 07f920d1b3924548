# What Dana takes on besides the answer is seen as well: Petra is asked, and Dana builds none of it.
policy book on request
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 5m
> reply from dana to answer: Thanks. I'll build two years then, and the Excel export on top as you said on the phone.
> expect letter answer to sam
> expect letter notice to dana says "none of the disputed part"
> wait 40m
> expect letter briefing to petra says "NEEDS YOUR RULING" says "Excel"
> reply from petra to briefing: 2 Excel
> expect letter ruling to dana
> expect letter ruling to sam
# After the note too; what only says again what was answered, and how it is built, is nothing new.
> reply from dana to answer: Then I build the two years, and I also write a unit test for it.
> expect letter answer to sam
> wait 40m
> expect nothing to petra
> reply from dana to answer: And I add the totals as well, as Sam wished.
> expect letter answer to sam
> expect letter notice to dana says "none of the disputed part"
> wait 40m
> expect letter briefing to petra says "NEEDS YOUR RULING" says "totals"
