# Petra is away: Dirk is asked what is to be done.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  /po
  Which logo?
> expect letter receipt to dana
> expect letter question to sam
> wait until 14:02
> expect letter nudge to sam
> mail from petra header "Auto-Submitted: auto-replied": Out of office: I am away until 30 November 2026
  I am away until 30 November 2026.
> wait until 2026-11-24 14:02
> expect letter nudge to dirk says "what is to be done?"
