# Yes, with a name below, in reply to the invitation.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> reply from sam to invitation: Yes
  Sam
> expect calls agreed
> expect nothing
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: 3
> expect letter notice to sam says "No answer is needed"
