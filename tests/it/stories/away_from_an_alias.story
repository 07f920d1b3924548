# An out-of-office reply from an address not on record, to Sam's reply address: it is Sam's.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana says "Today 14:15"
> expect letter question to sam
> reply from sam as s.sales@mail.acme.example unverified header "Auto-Submitted: auto-replied" to question: I am out of the office until 2026-11-25.
> expect mail is recorded says "Sam is away until 2026-11-25"
> expect letter notice to dana says "Sam Sales is away and back Wed 09:00"
> expect nothing
