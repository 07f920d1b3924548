# Released without a key, or with one that the backlog has not: it can't be placed, and who released
# it is told so, and what to write.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: Archived orders
  Are they in?
> expect letter help to dana
> wait until 2026-11-24 08:30
> expect letter digest to petra says "which item it belongs to is not clear" lacks "dmarc"
> reply from petra to digest: release 1
> expect letter help to petra says "release 1 PBI-142"
> expect mail from dana is held says "who released it is told"
> wait until 2026-11-25 08:30
> expect letter digest to petra
> reply from petra to digest: release 1 PBI-999
> expect letter help to petra says "names no item that there is"
> wait until 2026-11-26 08:30
> expect letter digest to petra
> reply from petra to digest: release 1 PBI-142
> expect letter receipt to dana
> expect letter question to sam
