# Words for the team beside a command that says nothing else stand in the note.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> reply from dana to answer bare: /po
  /internal Sam makes it up.
> wait 1h
> expect letter briefing to petra says "makes it up"
