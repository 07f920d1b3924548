# Dana adds to her question before Sam answers: he gets it, the clock goes on, nothing is briefed
# that was not a conversation.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 1h
> reply from dana to receipt: I mean those since 2020.
> expect letter answer to sam says "since 2020"
> wait until 12:02
> expect letter invitation to dana, sam, petra
> expect conversations none
