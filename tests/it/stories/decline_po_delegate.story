# Petra can't: Dirk, who is free then, takes the place at the same time. Nobody accepts again.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15 sequence 0
> sam accepts
> petra declines
> expect letter invitation to dana, sam slot 2026-11-23T14:15 sequence 1 says "Petra can't come; Dirk stands in" says "you need not accept again"
> expect letter invitation to dirk slot 2026-11-23T14:15 sequence 1 says "You stand in for Petra Po"
> expect nothing to petra
> expect calls agreed
> expect ladder PBI-142 is delegate because "Petra can't come"
# She can after all: she is back in, Dirk is not needed, and Sam still comes.
> petra accepts
> expect letter invitation to dana, sam, petra sequence 2 says "Petra can come after all"
> expect letter cancellation to dirk says "goes on without you: Petra can come after all" sequence 2
> expect calls agreed
> expect ladder PBI-142 is delegate, all-three
