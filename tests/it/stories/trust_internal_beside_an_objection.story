# An objection, or a wish for a ruling, that nobody vouches for counts; the words for the team beside it go
# nowhere. Words for the team that were held go to the team once somebody released them.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> reply from petra to assumption unverified: 2 Excel export
  /internal Sam must not see the costs.
> expect letter answer to dana says "objects to your assumption" says "NOT VERIFIED" lacks "costs"
> expect letter confirm to petra says "the costs"
> expect assumptions objected
> expect rulings none
> reply from petra to confirm: yes
> expect letter ruling to dana says "Excel export" says "the costs"
> expect letter ruling to sam says "Excel export" lacks "the costs"
> mail from dana: [PBI-150] Which logo?
  Which logo?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt unverified file "costs.csv" 3: /po
  /internal The old one costs a fee.
> expect mail is filed says "what stands below /internal went nowhere"
> reply from dana to receipt unverified: And in colour?
  /internal Petra pays for colours.
> expect mail is held says "nobody vouches"
> expect nothing
> admin releases dana
> expect letter answer to sam says "in colour" lacks "Petra pays"
> reply from sam to question: The new one.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "Petra pays for colours." says "NEEDS YOUR RULING: Dana Dev asks for it" lacks "costs a fee" lacks "costs.csv"
