# A mail enclosed whole may quote anybody: a stakeholder does not get it, the team does.
at Mon 2026-11-23 10:02
> mail from dana file "petra.eml" 1: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "Not enclosed, on record only: petra.eml"
> expect letter question to sam files none says "it stays on record: petra.eml"
> reply from sam to question file "old.eml" 1: Yes.
> expect letter answer to dana files "old.eml"
> wait 30m
> expect letter briefing to petra
