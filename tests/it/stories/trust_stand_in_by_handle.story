# A stand-in by a reply to a letter of Sam's own, which nobody vouches for: done as if somebody did.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15 sequence 0
> sam delegates to kim unverified threaded
> expect letter invitation to kim slot 2026-11-23T12:15 sequence 0
> expect letter notice to dana says "Kim Key comes to the call" says "in Sam's place"
> expect calls invited
> kim accepts
> expect calls agreed
> wait until 12:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
