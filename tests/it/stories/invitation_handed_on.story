# Exchange tells the organizer that Sam handed the invitation on: the call stands.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /call
> expect letter invitation to dana, sam, petra
> reply from sam to invitation subject "Meeting Forward Notification: [PBI-142] Call: Archived orders?":
  Your meeting was forwarded

  Sam Sales has forwarded your meeting request to additional recipients.
> expect nothing
> sam accepts
> dana accepts
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
