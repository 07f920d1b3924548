# Sam writes what came of the call, and Dana corrects it: Sam reads that, and the note has both as
# theirs.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter invitation to dana, sam, petra
> expect letter question to sam
> sam accepts
> wait until 2026-11-23 12:35
> expect letter outcome-request to dana
> reply from sam to invitation: Three years.
> expect letter read-back to dana
> expect letter briefing to petra says "(Sam 12:35)"
> reply from dana to read-back: No, two years.
> expect letter answer to sam says "Dana Dev corrects what was noted" says "No, two years."
> expect letter briefing to petra says "(Dana 12:35)" lacks "per Dana"
