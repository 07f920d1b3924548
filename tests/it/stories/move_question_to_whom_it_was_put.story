# Who asks the Product Owner in person asks her on any item.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which logo?
  /ask po
  The old one or the new one?
> expect letter receipt to dana
> expect letter question to petra
> reply from dana to receipt: /move PBI-150
> expect letter notice to petra says "PBI-150"
