# What came of a call, and its correction, without greeting and closing.
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
> reply from dana to outcome-request: Hi,

  Two years.

  Best regards
  Dana Dev
> expect letter read-back to sam says "Two years." lacks "Best regards" lacks "Hi,"
> expect letter briefing to petra says "Two years." lacks "Best regards" lacks "Hi,"
> reply from sam to read-back: Hello Dana,

  Three years.

  Viele Grüße
  Sam
> expect letter answer to dana says "Three years."
> expect letter briefing to petra says "Three years." lacks "Viele Grüße"
