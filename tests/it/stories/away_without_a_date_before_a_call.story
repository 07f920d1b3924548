# An invited call is ahead, and Sam is away, nobody knows until when: the call stays, and Dana is told
# that it may not take place.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> away sam to question
> expect letter notice to dana says "Sam Sales is away, and gives no date" says "The call today 12:15-12:30 stays, but may not take place: Sam has not accepted it"
> expect calls invited
