# What is enclosed with the outcome of a call goes with the read-back.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 12:35
> expect letter outcome-request to dana
> reply from dana to outcome-request file "minutes.pdf" 3: Two years back it is.
> expect letter read-back to sam files "minutes.pdf"
> expect letter briefing to petra
