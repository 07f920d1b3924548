# Nothing is known of Petra's time: she is asked by mail, and nobody is invited on a guess.
feed petra fails
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "12:15-12:30 is kept free"
> expect letter question to sam
> expect letter notice to petra says "could not be read"
> reply from petra to notice: yes
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
