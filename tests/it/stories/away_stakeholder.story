# Sam is away: the question moves on to Tess, the kept call is with her, Dana is told why.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> away sam to question until 2026-11-30
> expect mail is recorded says "away until 2026-11-30"
> expect letter question to tess
> expect letter notice to sam says "The question went on to Tess Tax" says "still welcome"
> expect letter notice to dana says "Tess Tax is asked now, in the place of Sam Sales: Sam is away until Mon 30 Nov"
> expect ladder PBI-142 is other-stakeholder
# A further question does not go to him at all.
> mail from ravi: [PBI-142] Cancelled orders?
  Are cancelled orders in?
> expect letter receipt to ravi says "Sent to Tess Tax" says "Sam is away until Mon 30 Nov"
> expect letter question to tess
