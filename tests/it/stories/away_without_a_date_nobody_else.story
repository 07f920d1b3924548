# No date, and nobody else: Dana knows, and no call is booked with who is not there. Sam's answer
# counts as ever, and a call is booked if somebody asks for it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> away sam to question
> expect letter notice to dana says "Sam Sales is away, and gives no date" says "Nobody else is named"
> wait 3h
> expect nothing
> reply from dana to notice: /call
> expect letter invitation to dana, sam, petra
