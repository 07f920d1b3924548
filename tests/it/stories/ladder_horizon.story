# Nobody can before an answer is wanted, Dirk included: the same rungs, later. All three can then.
policy answer_within 2h
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "a call with Sam and Petra is booked. Today 14:15"
> expect letter question to sam
> expect ladder PBI-142 is none
