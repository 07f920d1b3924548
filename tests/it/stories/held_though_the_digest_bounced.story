# A digest that bounced told nobody: what is held comes in the next.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana unverified: [PBI-142] Archived orders?
  Are archived orders in?
> wait until 2026-11-24 08:30
> expect letter digest to petra says "dana@acme.example"
> bounce digest to petra
> wait until 2026-11-25 09:00
> expect letter digest to petra says "dana@acme.example"
