# In a call that is booked the new Product Owner takes the seat of the one who left.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> sam accepts
> succeeds nora petra says "1 call is re-formed or off"
> expect letter invitation to nora
> expect letter invitation to dana, sam says "Petra has left"
> wait until 12:31
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years back.
> expect letter read-back to sam
> expect letter briefing to nora
