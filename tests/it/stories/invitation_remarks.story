# What Sam says of the call, another time or who else is to come, is handed on and answers nothing;
# what answers the question does.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> reply from sam to invitation: 16 Uhr wäre besser
> expect letter answer to dana says "Sam Sales writes"
> expect calls invited
> reply from sam to invitation: I'll be 5 min late
> expect letter answer to dana says "Sam Sales writes"
> expect calls invited
> reply from sam to invitation: Please add kim@acme.example
> expect letter answer to dana says "Sam Sales writes"
> expect calls invited
> expect ball PBI-142 is sam
> reply from sam to invitation: 15:00 is when the batch runs, so yes
> expect letter answer to dana says "Sam Sales answered"
> expect letter cancellation to sam, petra, dana
> expect calls cancelled
> wait 30m
> expect letter briefing to petra
