# The last line of what was noted of a call.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Labels?
  When do labels print?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> sam accepts
> petra accepts
> wait until 12:31
> expect letter outcome-request to dana
> reply from dana to outcome-request:
  Decision: at night.

  Action: Sam adds a dialogue before printing this label.
> expect letter read-back to sam says "at night" says "adds a dialogue"
> expect letter briefing to petra says "adds a dialogue"
