# What a letter with a thread of its own is called, is said in its reader's language.
policy book on request
policy digest 08:30
person petra language de
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> wait until 2026-11-24 08:30
> expect letter digest to petra subject "Acme clarifications: heute"
