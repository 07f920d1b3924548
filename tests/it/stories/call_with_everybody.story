# Nobody said that Petra was missing: by the words of who was there, everybody was. No letter says
# that it was held without her.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 12:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years back, Sam says.
> expect letter read-back to sam
> expect letter briefing to petra says "with you" lacks "without you"
