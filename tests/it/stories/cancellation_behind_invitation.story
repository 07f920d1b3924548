# The cancellation waits behind the invitation that is still on its way.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mailbox of sam defers
> wait 2h
> expect letter invitation to dana, petra
> reply from dana to receipt: /resolved
> expect letter cancellation to dana, petra
> expect nothing
> mailbox of sam works
> wait 10m
> expect letter invitation to sam sequence 0
> expect letter cancellation to sam sequence 1
