# Dana asked the Product Owner in person: a stakeholder's word settles nothing, and she reads it, too.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Background job?
  /ask po
  May we build it as a background job?
> expect letter receipt to dana
> expect letter question to petra
> mail from sam: Re: [PBI-142] Background job?
  For me it is important that it is fast.
> expect letter answer to dana says "it is fast"
> expect letter answer to petra says "it is fast"
> wait 2h
> expect ball PBI-142 is petra
> reply from petra to question: Yes, as a job.
> expect letter answer to dana says "as a job"
> expect rulings answered
