# A mail to team-mates with us in copy is talk among the team: nobody is asked, and its writer is told. A
# stakeholder to whom it is, is the one asked.
at Mon 2026-11-23 10:02
> mail from dana to petra cc clarify: [PBI-142] Archived orders?
  Hi Petra, Sam was rather vague on this again. Do we really need to ask him, or can you say?
> expect letter help to dana says "so nobody was asked: to ask, write to this mailbox"
> expect mail from dana is held says "to team-mates, with the mailbox in copy"
> mail from petra to dana header "Delivered-To: clarify@acme.example": [PBI-150] Which logo?
  Please do not take what Sam says about logos at face value.
> expect letter help to petra says "so nobody was asked"
> mail from dana to tess cc clarify: [PBI-142] Which tax rate?
  Hi Tess, which tax rate is it for books?
> expect letter receipt to dana says "Tess Tax has your question"
> mail from dana to kim cc clarify: [PBI-142] Which countries?
  Hi Kim, which countries are in?
> expect letter receipt to dana says "Kim Key has your question"
> mail from dana to petra cc clarify: [PBI-142] Excel, too?
  /ask po
  Is Excel in scope?
> expect letter receipt to dana says "That answer is the ruling"
