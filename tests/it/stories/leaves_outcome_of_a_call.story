# Promise 5: Sam has left after the call on a confidential item. What he said in it is shown to
# nobody in his place: Tess, who is asked now, was not in it.
policy book on request
stakeholders PBI-170 sam tess
at Mon 2026-11-23 10:02
> mail from dana: [PBI-170] Buy them now?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /call
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> sam accepts
> wait until 12:30
> expect letter outcome-request to dana
> leaves sam
> expect letter question to tess
> expect letter notice to dana
> reply from dana to outcome-request: Not before spring, says Sam.
> expect letter briefing to petra says "Dana asked Sam." says "Not before spring" says "(Sam, per Dana" lacks "Tess"
> expect letter notice to tess says "No answer is needed any more"
> expect nothing
