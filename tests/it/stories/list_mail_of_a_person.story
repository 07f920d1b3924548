# A mail program or a list marks a person's own mail as list mail. Their words are taken in, by the
# reply address or on an item they take part in; no automatic letter answers them.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam header "List-Id: <staff.acme.example>" to question: Yes, two years.
> expect mail is filed
> expect letter answer to dana says "Yes, two years."
> wait 30m
> expect letter briefing to petra
# A question that comes so is held, and the PO finds it: nobody is answered.
> mail from dana header "Precedence: bulk": [PBI-150] Which logo?
  Old or new?
> expect mail is held says "list mail"
> expect nothing
# What nobody vouches for, or names no item, is a list's own.
> mail from dana header "Precedence: bulk": Newsletter of November
  Read all about it.
> expect mail is recorded
> mail from sam unverified header "List-Id: <x.example>": [PBI-142] Archived orders?
  Buy now.
> expect mail is recorded
> expect nothing
