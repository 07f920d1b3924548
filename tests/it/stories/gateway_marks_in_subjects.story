# What a gateway puts before a subject is no part of it: the question it is about is found, and no title
# bears it.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [EXTERNAL] [PBI-142] Archived orders in the export?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam subject "[PBI-142] Archived orders in the export?"
> mail from dana: [PBI-142] Which separator?
  Comma or semicolon?
> expect letter receipt to dana
> expect letter question to sam
> mail from sam: [EXTERNAL] AW: [PBI-142] Archived orders in the export?
  Yes, two years.
> expect letter answer to dana says "Yes, two years" says "Archived orders"
> mail from sam: RE: [EXT] [PBI-142] Which separator?
  Semicolon.
> expect letter answer to dana says "Semicolon" says "Which separator?"
