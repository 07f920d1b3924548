# Petra, asked what is to be done, will answer herself: it waits for her, stands in her digest and
# can be answered from it. Whoever is asked anew is waited for again.
policy book on request
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait until 2026-11-24 14:02
> expect letter nudge to sam
> expect letter question to tess
> expect letter notice to sam, dana
> expect letter nudge to petra
> expect ball PBI-142 is tess since 2026-11-24 10:02
> reply from petra to nudge: I'll get back to you tomorrow.
> expect letter answer to dana says "I'll get back to you tomorrow."
> expect nothing to petra
> expect ball PBI-142 is petra since 2026-11-24 14:02
> wait until 2026-11-25 08:30
> expect letter digest to petra says "1 question waits for you." says "Archived orders?"
> reply from petra to digest: 1 Two years will do.
> expect letter ruling to dana
> expect letter notice to tess says "No answer is needed any more"
> expect rulings answered
> mail from dana: [PBI-142] Drafts?
  Are drafts in?
> expect letter receipt to dana
> expect letter question to sam
> wait until 2026-11-26 14:01
> expect letter nudge to sam
> expect letter question to tess
> expect letter notice to sam, dana
> wait until 2026-11-27 12:00
> expect letter nudge to petra
> reply from petra to nudge: I'll look into it.
> expect letter answer to dana
> expect ball PBI-142 is petra
> reply from petra to nudge: /ask Kim
> expect letter question to kim
> expect letter notice to tess, dana
> expect ball PBI-142 is kim
