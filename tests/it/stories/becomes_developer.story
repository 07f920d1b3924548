# Petra stays, as a developer, and Dirk is Product Owner now: what waited for her ruling or her
# answer is his, and so is her seat in a call.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and Excel too.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> mail from dana: [PBI-160] How fast?
> expect letter receipt to dana
> expect letter question to petra
> mail from ravi: [PBI-150] Which logo?
> expect letter receipt to ravi
> expect letter question to sam
> reply from ravi to receipt: /call
> expect letter invitation to ravi, sam, petra
> becomes petra developer, dirk po says "Petra is no longer Product Owner: 1 question to them goes on, 1 call is re-formed, 1 note is given anew"
> expect letter briefing to dirk says "NEEDS YOUR RULING"
> expect letter question to dirk says "How fast?"
> expect letter notice to dana says "Petra is no longer Product Owner"
> expect letter notice to petra says "No answer is needed any more."
> expect letter cancellation to petra says "is no longer Product Owner"
> expect letter invitation to dirk
> expect letter invitation to ravi, sam
> expect ball PBI-142 is dirk
> reply from petra to briefing: 1
> expect letter help to petra says "for the Product Owner, or a delegate on duty"
> expect rulings none
> reply from dirk to briefing: 1
> expect letter ruling to dana
> expect rulings agreed
