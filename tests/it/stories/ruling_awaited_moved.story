# What a note waits for was filed wrongly and is moved, after a further note asked for it, too.
policy book on request
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question of PBI-142: The new one, and additionally an Excel version.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from sam to question of PBI-142: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from dana to answer 1: /move PBI-150
> expect letter answer to dana subject "[PBI-150] Which logo?" says "Please build none of"
> expect letter notice to petra, sam says "belongs to PBI-150"
> wait 40m
> expect letter briefing to petra subject "[PBI-150] Which logo?" says "NEEDS YOUR RULING"
> expect ball PBI-142 is nobody
> expect ball PBI-150 is petra since 2026-11-23 11:32
