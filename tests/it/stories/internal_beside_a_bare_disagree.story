# /disagree alone stops what is assumed, also where nobody vouches for it; the words for the team below it go
# nowhere then, and else to the team alone.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> reply from petra to assumption unverified file "costs.csv" 3: /disagree
  /internal Sam must not see the costs.
> expect mail is filed says "went nowhere"
> expect letter answer to dana says "objects" says "NOT VERIFIED" lacks "the costs" files none
> expect assumptions objected
> expect nothing
