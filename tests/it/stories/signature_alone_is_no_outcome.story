# Dana's program sends off an empty reply to "what came of it?": nothing is on record of the call yet.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Best regards,
  Dana

  Sent from my iPhone
> expect letter help to dana says "No words of your own"
> reply from dana to outcome-request: Two years back.
> expect letter read-back to sam
> expect letter briefing to petra
> reply from sam to read-back: Sent from my iPhone
> expect letter help to sam says "No words of your own"
> expect nothing to dana
