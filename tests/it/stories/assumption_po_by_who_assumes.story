# Who goes by it may want a ruling, too.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Cancelled orders?
  /assume They are left out.
> expect letter receipt to dana
> expect letter assumption to sam, petra
> reply from dana to receipt: /po
> expect letter briefing to petra says "NEEDS YOUR RULING: Dana Dev asks for it"
> wait until 2026-11-24 08:30
> expect letter digest to petra says "Cancelled orders?"
> reply from petra to briefing: 1
> expect letter ruling to dana
> expect assumptions unopposed
