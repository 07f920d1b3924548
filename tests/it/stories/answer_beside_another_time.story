# A wish for another time of the call, beside the answer, is no new scope; what is asked for besides is.
at Tue 2026-11-24 09:30
> mail from dana: [PBI-142] Separator
  Comma or semicolon?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> reply from sam to invitation: Could we do it at 15:00 instead? The separator is the semicolon.
> expect letter answer to dana lacks "new scope"
> expect letter cancellation to dana, sam, petra
> wait 1h
> expect letter briefing to petra lacks "May be"
> mail from dana: [PBI-142] Header
  Is there a header line?
> expect letter receipt to dana
> expect letter question to sam
> wait until 2026-11-24 14:40
> expect letter invitation to dana, sam, petra
> reply from sam to invitation: 16 Uhr wäre besser. Ja, und bitte auch als PDF.
> expect letter answer to dana says "new scope"
> expect letter cancellation to dana, sam, petra
> wait 1h
> expect letter briefing to petra says "PDF" lacks "16 Uhr wäre besser” yet"
