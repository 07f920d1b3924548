# A responder's reply under our own subject says in a few words that its writer is away: the question
# moves on. A receipt that a responder sends moves nothing, whatever day it names.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question header "Auto-Submitted: auto-replied": We received your request, ticket #4711, and answer until 30 November.
> expect mail is recorded
> expect nothing
> reply from sam to question header "Auto-Submitted: auto-replied": I'm out till 30 Nov.
> expect mail is recorded says "away until 2026-11-30"
> expect letter question to tess
> expect letter notice to sam
> expect letter notice to dana says "Sam is away until Mon 30 Nov"
> reply from tess to question header "Auto-Submitted: auto-replied": Gone fishing!
> expect mail is recorded says "away, nobody knows until when"
> expect letter notice to dana says "Tess Tax is away, and gives no date"
