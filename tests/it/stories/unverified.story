at Mon 2026-11-23 10:02
# A known sender nobody vouches for may not ask, and is not written to.
> mail from dana unverified: [PBI-142] Archived orders?
  Are archived orders in?
> expect mail is held says "nobody vouches"
> expect nothing
> mail from dana forged: [PBI-142] Archived orders?
  Are archived orders in?
> expect mail is held says "forged"
> expect nothing
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
# By his token he may answer without: relayed, and marked.
> reply from sam to question unverified unthreaded: Yes, two years.
> expect mail is filed says "not verified"
> expect letter answer to dana says "NOT VERIFIED"
# But not where the hop says that it is forged.
> reply from sam to question forged: No, three.
> expect mail is held says "forged"
> wait 30m
> expect letter briefing to petra
