# Sam answers the invitation by mail with words about the call: the slot stays; his answer proper,
# by the question, frees it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> reply from sam to invitation: Could we do it by phone?
> expect letter answer to dana says "by phone"
> expect calls invited
> reply from sam to question: Never mind: yes, two years.
> expect letter answer to dana
> expect letter cancellation to dana, sam, petra
> wait 30m
> expect letter briefing to petra
