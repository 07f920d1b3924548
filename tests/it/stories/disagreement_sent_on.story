# Sam said yes where Tess had said no, and Petra agrees with Sam and sends it to Tess: she reads
# what stands and that hers does not, and so does Dana, who had asked her.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /ask tess
  Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to tess
> reply from tess to question: No, archived orders must never leave.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> mail from ravi: [PBI-142] Archived orders in the export
  Should the export include the archived orders?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to ravi says "build none of the disputed part yet" lacks "never leave"
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: Tess Tax may have answered otherwise" says "Add @tess"
> reply from petra to briefing: 1 @tess
> expect letter ruling to ravi says "What was said stands"
> expect letter ruling to tess says "agreed to another answer than yours" says "Yes, all of them." says "does not stand"
> expect letter ruling to dana says "another answer than you got on the same point" says "Yes, all of them." says "You asked: Archived orders?"
