# "Nicht sicher" is no objection: whoever is next is shown what is assumed.
policy book on request
person sam language de
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /assume Archived orders are in, two years back.
> expect letter receipt to dana
> expect letter assumption to sam, petra
> wait 1h
> reply from sam to assumption: Hm, da bin ich mir nicht sicher, das müsste Tess wissen.
> expect letter assumption to tess says "two years back" says "(Sam passed it on to you)"
> expect letter notice to dana says "your assumption is shown to Tess Tax now" says "tomorrow 11:02"
> expect assumptions pending
> expect clarification PBI-142 is assumed
