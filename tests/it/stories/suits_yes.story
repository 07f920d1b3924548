# It is not known when Sam is free: he is asked first, and nobody is invited before he says yes.
feed sam 2026-11-23 09:00 to 17:00 somewhere, 2026-11-24 09:00 to 17:00 somewhere, 2026-11-25 09:00 to 17:00 somewhere
policy horizon 1
policy book at once
policy answer_within 1d
at Mon 2026-11-23 09:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "is kept free for a call with Sam and Petra: Sam is asked first whether it suits"
> expect letter question to sam
> expect letter notice to sam says "Does today 11:15-11:30 suit you, for a call with Dana and Petra?"
> expect nothing
> expect calls kept
> reply from sam to notice: yes
> expect letter invitation to dana, sam, petra slot 2026-11-23T11:15
> expect calls agreed
