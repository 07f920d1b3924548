# "/disagree" and nothing else is an objection, and asks for a ruling.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> reply from sam to assumption: /disagree
> expect letter answer to dana says "Sam Sales objects to your assumption" says "build none of the disputed part"
> expect letter briefing to petra says "NEEDS YOUR RULING"
> expect assumptions objected
> expect ball PBI-142 is petra
