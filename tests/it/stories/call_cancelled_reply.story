# A reply to a call that is off is told so, once, and changes nothing.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> reply from dana to receipt: /resolved
> expect letter cancellation to dana, sam, petra
> expect clarification PBI-142 is resolved
> sam accepts
> expect mail is filed says "the call is off"
> expect letter notice to sam says "is off"
> sam accepts
> expect nothing
# A decline needs no answer: they won't come either way.
> petra declines
> expect nothing
