# The same of a release.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana unverified: [PBI-142] Archived orders?
  Are archived orders in?
> wait until 2026-11-24 08:30
> expect letter digest to petra
> reply from petra unverified to digest: release 1
> expect letter confirm to petra
> reply from petra to confirm: Yes, but only after Friday.
> expect nothing to sam
> expect letter help to petra
