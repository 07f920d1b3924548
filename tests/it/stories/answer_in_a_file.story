# An answer that is a file alone stands in the note, which says that nobody read it here.
at Mon 2026-11-23 10:02
policy book on request
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question file answer.pdf 20:
> expect letter answer to dana says "answer.pdf"
> wait 1h
> expect letter briefing to petra says "(Sam Sales, 10:02, files not read here)"
