# An acceptance of the old time, sent after the call moved, accepts nothing.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15
> dana declines
> expect letter invitation to dana, sam, petra sequence 1
> sam accepts version 1
> expect mail is filed says "an answer to an old time"
> expect letter notice to sam says "old time"
> expect calls invited
> sam accepts version 1
> expect nothing
> sam accepts
> expect calls agreed
