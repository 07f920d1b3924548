# What two people said, each behind their name, is no talk with the first: Dana is told to write one of each.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /talked Sam: yes, all. Tess: no, never.
> expect letter help to dana says "Tess:" says "a talk of its own"
> expect nothing
> reply from dana to receipt: /talked Sam: yes, all.
> expect letter read-back to sam
> expect letter briefing to petra says "yes, all"
> reply from dana to receipt: /talked Tess: no, never.
> expect letter read-back to tess
> expect letter briefing to petra says "NEEDS YOUR RULING" says "no, never"
> expect letter notice to dana
