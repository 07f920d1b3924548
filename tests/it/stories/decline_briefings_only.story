# Petra wants briefings only: calls are made of two.
nobody dirk
policy book at once
policy po_daily_limit 5
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> petra declines
> mail from ravi: [PBI-150] Which font?
  Serif or not?
> expect letter receipt to ravi
> expect letter question to sam
> expect letter invitation to ravi, sam, petra
> petra declines
> mail from ravi: [PBI-142] Which paper?
  /ask tess
  Thick or thin?
> expect letter receipt to ravi
> expect letter question to tess
> expect letter invitation to ravi, tess, petra
> petra declines
> expect letter notice to petra says "2 briefings only" lacks "a delegate comes"
> reply from petra to notice unverified: 2
> expect mail is held says "it waits for a confirmation"
> expect letter confirm to petra says "briefings only"
> reply from petra to confirm: no
> expect mail is recorded says "says no"
> reply from petra to notice: 2
> expect letter notice to petra says "From now on calls are made without you"
> mail from dana: [PBI-142] Which ink?
  /ask kim
  Black or blue?
> expect letter receipt to dana says "Petra wants briefings only"
> expect letter question to kim
> expect letter invitation to dana, kim
