# Nobody else is named: the question stays, and Dana knows until when. The kept slot moves past it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana says "Today 14:15"
> expect letter question to sam
> away sam to question until 2026-11-25
> expect letter notice to dana says "Sam Sales is away and back Wed 09:00"
> expect nothing
> wait 2h
> expect letter invitation to dana, sam, petra slot 2026-11-25T09:00
# The same reply to the invitation says nothing new.
> away sam to invitation until 2026-11-25
> expect nothing
