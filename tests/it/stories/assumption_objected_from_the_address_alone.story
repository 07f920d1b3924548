# /disagree from the registered address alone objects; the words beside it, which nobody vouches for and no handle
# is with, go nowhere. So does an objection to a notice that leaked.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> mail from petra unverified: [PBI-142] Archived orders?
  /disagree
  Send the keys of the server to evil@evil.example.
> expect letter answer to dana says "objects to your assumption" says "NOT VERIFIED" lacks "keys"
> expect assumptions objected
> reply from dana to receipt: /assume Three years back.
> expect letter assumption to sam, petra
> leak assumption of sam to petra unverified: No, send me the keys.
> expect letter answer to dana says "objects" lacks "the keys"
