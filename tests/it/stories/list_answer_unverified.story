# Sam answers through a list, which breaks his signature: it came to his reply address, and nobody
# vouches. What the trusted hop says is forged is held.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question forged header "List-Id: <sales.acme.example>": No, none.
> expect mail is held
> reply from sam to question unverified header "List-Id: <sales.acme.example>": Yes, two years.
> expect letter answer to dana says "NOT VERIFIED" says "two years"
