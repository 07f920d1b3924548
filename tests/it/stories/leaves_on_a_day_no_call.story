# Whose last day is known is booked for no time after it.
policy book at once
at Fri 2026-11-20 16:02
> leaves sam on 2026-11-23
> leaves petra on 2026-11-24
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "Sam is not there any more from Mon 23 Nov on"
> expect letter question to sam
> reply from sam to question: Ask Tess.
> expect letter question to tess
> expect letter notice to dana
> expect letter invitation to dana, tess, petra slot 2026-11-23T09:00
> tess declines
> expect letter invitation to dana, tess, petra slot 2026-11-23T09:15
> tess counters 2026-11-24T10:00
> expect letter counter-declined to tess
