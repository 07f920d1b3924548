# The same of a stakeholder who asked: another stakeholder, who is asked now, does not read them.
at Mon 2026-11-23 10:02
> mail from sam: [PBI-142] Could orders be archived?
  Could they?
> expect letter receipt to sam
> expect letter question to petra
> reply from petra to question: /ask tess
> expect letter question to tess
> expect letter notice to sam
> reply from sam to receipt: /call
> expect letter invitation to sam, tess, petra
> sam accepts unverified threaded note "I bring it.\n/internal Tess must not know of it."
> expect mail is filed says "goes nowhere"
> expect nothing
> sam accepts note "I bring the list.\n/internal Tess must not know."
> expect letter answer to tess says "I bring the list." lacks "must not know"
