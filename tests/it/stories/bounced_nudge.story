# A nudge that bounced: Sam's mailbox is gone, so the next stakeholder is asked, and Dana knows.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 4h
> expect letter nudge to sam
> bounce nudge to sam
> expect letter notice to dana says "The nudge to Sam Sales" says "was not delivered" says "goes out once more"
> expect letter question to sam at sam@alias.example
> bounce question to sam
> expect letter question to tess
> expect letter notice to dana says "Tess Tax is asked now"
