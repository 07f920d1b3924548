# A no is a decline of that time: the next one, and he is asked again.
feed sam 2026-11-23 09:00 to 17:00 somewhere, 2026-11-24 09:00 to 17:00 somewhere, 2026-11-25 09:00 to 17:00 somewhere
policy horizon 1
policy book at once
policy answer_within 1d
at Mon 2026-11-23 09:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter notice to sam says "11:15-11:30"
> reply from sam to notice: no
> expect letter notice to sam says "Does today 11:30-11:45 suit you"
> expect nothing to dana, petra
> expect calls kept
# No answer at all: the slot is given back when its time comes, and nobody was invited.
> wait until 11:30
> expect calls cancelled
> expect letter notice to dana says "11:30-11:45 is off" says "Sam did not say whether it suits"
> expect nothing
