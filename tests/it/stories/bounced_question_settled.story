# A report that comes after the answer, or when nothing is wanted any more, is on record: there is
# nothing for the developer to do about it.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> bounce question to sam status 4.2.2
> expect mail is recorded says "bounce"
> expect nothing
> expect reach sam none
> mail from dana: [PBI-150] Which colour?
  Which colour is it?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /resolved
> expect letter notice to sam
> bounce question to sam status 5.7.1
> expect mail is recorded says "bounce"
> expect nothing
> wait 30m
> expect letter briefing to petra
