# How calls go from now on, said without proof: the registered address is asked, and its reply does it.
policy book at once
policy po_daily_limit 5
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> petra declines
> expect letter invitation to dana, sam, dirk
> mail from ravi: [PBI-150] Which font?
  Serif or not?
> expect letter receipt to ravi
> expect letter question to sam
> expect letter invitation to ravi, sam, petra
> petra declines
> expect letter invitation to ravi, sam, dirk
> mail from ravi: [PBI-142] Which paper?
  /ask tess
  Thick or thin?
> expect letter receipt to ravi
> expect letter question to tess
> expect letter invitation to ravi, tess, petra
> petra declines
# Dirk is in another call then; this time the two talk.
> expect letter notice to petra says "You have declined three calls in a row" says "Dirk Deputy"
> reply from petra to notice unverified: 1 Dirk
> expect mail is held says "it waits for a confirmation"
> expect letter confirm to petra says "Dirk Deputy comes to your calls"
> reply from petra to confirm: yes
> expect letter notice to petra says "From now on Dirk Deputy comes to calls in your place"
> mail from dana: [PBI-142] Which ink?
  /ask kim
  Black or blue?
> expect letter receipt to dana says "Petra sends a delegate; Dirk stands in"
> expect letter question to kim
> expect letter invitation to dana, kim, dirk
