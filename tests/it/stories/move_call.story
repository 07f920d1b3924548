# The call goes with the question: its agenda shows the other item.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> reply from dana to receipt: /move PBI-150
> expect letter invitation to dana, sam, petra says "PBI-150"
> expect letter notice to sam says "from PBI-142 to PBI-150"
> expect nothing
