# A cancellation that bounced: Sam may still come, and Dana knows.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter invitation to dana, sam, petra
> expect letter question to sam
> expect letter receipt to dana
> sam accepts
> reply from dana to receipt: /resolved
> expect letter cancellation to dana, sam, petra
> bounce cancellation to sam
> expect letter notice to dana says "The cancellation to Sam Sales" says "Sam may still come to the call"
# Dana may sit there, too: the PO knows.
> bounce cancellation to dana
> expect letter notice to petra says "Dana may still come to the call"
> wait 6h
> expect nothing
