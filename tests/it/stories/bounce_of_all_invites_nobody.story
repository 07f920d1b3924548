# No letter reaches who is asked, and Dana knows: nobody is invited to a call that would be off at once.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> bounce question to sam
> expect letter question to sam at sam@alias.example
> expect letter notice to dana
> bounce question to sam
> expect letter notice to dana
> wait until 12:10
> expect nothing
