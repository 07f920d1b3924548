# First mails: the first letter a person ever gets says who set this up and whom to ask; no later
# one does, whatever its kind.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "This is your first mail from clarify@acme.example. Petra Po set it up; questions about it: petra@acme.example."
> expect letter question to sam says "This is your first mail from clarify@acme.example."
> expect letter invitation to dana, sam, petra lacks "first mail"
> mail from dana: [PBI-150] Which logo?
> expect letter receipt to dana lacks "first mail"
> expect letter question to sam lacks "first mail"
> expect letter invitation to dana, sam, petra lacks "first mail"
> mail from ravi: [PBI-142] Which separator?
> expect letter receipt to ravi says "This is your first mail"
> expect letter question to sam lacks "first mail"
> expect letter invitation to ravi, sam, petra lacks "first mail"
