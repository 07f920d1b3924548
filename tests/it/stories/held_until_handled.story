# What is held comes in each digest until somebody handles it.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana unverified: [PBI-142] Archived orders?
  Are archived orders in?
> wait until 2026-11-24 08:30
> expect letter digest to petra
> wait until 2026-11-25 09:00
> expect letter digest to petra says "dana@acme.example"
> reply from petra to digest: drop 1
> wait until 2026-11-26 09:00
> expect nothing
