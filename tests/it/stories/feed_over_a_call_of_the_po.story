# Petra's "move" moves nothing: Dirk takes the place, and it is no decline that counts.
feed petra is free
policy book at once
at Mon 2026-11-23 09:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T11:15
> feed of petra 2026-11-23 11:00 to 12:00
> wait until 09:40
> expect letter notice to petra says "stays as it is, unless you want it moved"
> reply from petra to notice: move
> expect letter invitation to dana, sam slot 2026-11-23T11:15 sequence 1 says "Dirk stands in"
> expect letter invitation to dirk
