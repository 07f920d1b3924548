# The developer leaves after a call's time and before anybody told of it: who was asked tells what came of it, and who takes the question over hears it.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> mail from ravi: [PBI-142] Which columns?
  /talked Tess: all of them.
> expect letter receipt to ravi
> expect letter read-back to tess
> expect letter briefing to petra
> sam accepts
> wait until 12:30
> expect letter outcome-request to dana
> leaves dana
> expect letter notice to ravi says "planned for today 12:15-12:30: Sam Sales is asked what came of it"
> expect letter outcome-request to sam says "Your words go to Ravi, who asks now, and to Petra"
> wait 10m
> reply from sam to outcome-request: Two years, no more.
> expect letter answer to ravi says "Two years, no more."
> expect letter briefing to petra says "Two years, no more."
> expect nothing
