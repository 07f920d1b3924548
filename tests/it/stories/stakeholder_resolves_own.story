# What Sam began he may close.
at Mon 2026-11-23 10:02
> mail from sam: [PBI-142] One more column
  Could the export have the tax number as well?
> expect letter receipt to sam
> expect letter question to petra says "What a stakeholder begins comes to you first" lacks "No stakeholder is known"
> reply from sam to receipt: /resolved
> expect letter notice to petra says "No answer is needed"
> expect clarification PBI-142 is resolved
> wait 48h
> expect nothing
