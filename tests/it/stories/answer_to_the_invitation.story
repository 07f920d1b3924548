# What Sam answers to the invitation frees the slot like any answer; what he says about the call does
# not, and answers nothing.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> reply from sam to invitation: I don't know yet, I'll ask the warehouse before the call.
> expect letter answer to dana says "Sam Sales writes"
> expect calls invited
> expect ball PBI-142 is sam
> reply from sam to invitation: I may be five minutes late.
> expect letter answer to dana says "Sam Sales writes"
> expect calls invited
> expect ball PBI-142 is sam
> sam accepts
> wait 40m
> expect nothing to petra
> reply from sam to invitation: Yes, the last two years. We need no call for that.
> expect letter answer to dana says "Sam Sales answered" says "call"
> expect letter cancellation to sam, petra, dana
> expect calls cancelled
> wait 30m
> expect letter briefing to petra says "the last two years"
> wait 4h
