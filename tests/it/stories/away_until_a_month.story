# A month without a day is the last one away.
at Mon 2026-12-21 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam header "Auto-Submitted: auto-replied" bare to question: Ich bin bis Dezember 2026 in Elternzeit.
> expect mail is recorded says "away until 2027-01-01"
> expect letter notice to dana
> wait until 2027-01-01 14:00
> expect letter nudge to sam
> reply from sam to nudge: The new one.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
