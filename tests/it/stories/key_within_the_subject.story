# A key that stands within the sentence of a subject is a part of it.
at Mon 2026-11-23 10:02
> mail from dana: Does PBI-142 follow the rules of PBI-150?
> expect letter receipt to dana
> expect letter question to sam says "Does PBI-142 follow the rules of PBI-150?"
> mail from dana: [PBI-142] Archived orders? (see PBI-150)
  Are they in?
> expect letter receipt to dana
> expect letter question to sam subject "[PBI-142] Archived orders? (see PBI-150)"
> reply from sam to question 2: Yes.
> expect letter answer to dana subject "Re: [PBI-142] Archived orders? (see PBI-150)"
