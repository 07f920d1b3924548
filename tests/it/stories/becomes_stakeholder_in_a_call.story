# Petra is a stakeholder now, and Ravi Product Owner: the call goes on with him, and it is called
# off for her.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> wait 5m
> becomes petra stakeholder, ravi po says "Petra is no longer Product Owner: 1 call is re-formed"
> expect letter invitation to dana, sam, ravi
> expect letter cancellation to petra says "is no longer Product Owner"
> expect calls invited
> reply from sam to question: Two years.
> expect letter answer to dana
> expect letter cancellation to dana, sam, ravi
> wait 30m
> expect letter briefing to ravi
