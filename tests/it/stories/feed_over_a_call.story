# An invited call over something that Sam's calendar shows later moves nothing by itself: he gets one
# notice, and moves it with one word.
feed sam is free
policy book at once
at Mon 2026-11-23 09:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T11:15
> sam accepts
> feed of sam 2026-11-23 11:00 to 12:00
> wait until 09:40
> expect letter notice to sam says "Your calendar shows something else"
> expect nothing
> feed of sam 2026-11-23 11:00 to 12:15
> wait until 10:20
> expect nothing
> reply from sam to notice: move
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:30 sequence 1
> reply from sam to notice: move
> expect mail is filed says "another time by now"
> expect nothing
