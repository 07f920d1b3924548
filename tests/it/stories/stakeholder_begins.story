# What Sam begins of his own accord goes to Petra, never straight to a developer.
at Mon 2026-11-23 10:02
> mail from sam: [PBI-142] One more column
  Could the export have the tax number as well?
> expect letter receipt to sam
> expect letter question to petra says "tax number"
> expect nothing to dana
> reply from petra to question: Not now.
> expect letter answer to sam says "Not now."
> wait 48h
> expect nothing
