# A ruling may be asked for from a registered address that nobody vouches for; words beside go nowhere.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> reply from dana unverified tokenless unthreaded to receipt: /po
  This is new scope.
> expect mail is filed
> wait 31m
> expect letter briefing to petra says "NEEDS YOUR RULING" lacks "This is new scope"
> expect nothing
