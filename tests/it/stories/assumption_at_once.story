# The first mail assumes: nothing is asked, Sam and Petra may object.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /assume Archived orders are in, two years back.
> expect letter receipt to dana says "On record: you go by an assumption. Sam Sales and Petra can object." says "stands unopposed from tomorrow 10:02 on"
> expect letter assumption to sam, petra says "two years back"
> expect clarification PBI-142 is assumed
> expect calls none
> wait until 2026-11-24 10:02
> expect letter notice to dana says "stands unopposed"
