# The same with a call that Sam is invited to: its cancellation does not name the item either.
policy book at once
stakeholders PBI-170 kim
at Mon 2026-11-23 10:02
> mail from dana: [PBI-170] Buy them now?
  Shall we buy the competitor now?
> expect letter receipt to dana
> expect letter question to kim
> expect letter invitation to dana, kim, petra
> mail from dana: [PBI-142] Which price?
  What would it cost?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> reply from dana to receipt of PBI-142: /move PBI-170
> expect letter cancellation to sam lacks "PBI-170"
> expect letter cancellation to dana, petra
> expect letter question to kim says "What would it cost?"
> expect letter invitation to dana, kim, petra
> expect nothing to sam
