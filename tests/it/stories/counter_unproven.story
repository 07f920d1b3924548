# Nobody vouches for it: the registered address is asked, and a yes proposes it.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15 sequence 0
> sam counters 2026-11-23T15:00 unverified
> expect mail is held says "not proven"
> expect letter notice to sam says "proposed in your name"
> expect calls invited
> reply from sam to notice: yes
> expect letter invitation to dana, petra slot 2026-11-23T15:00 sequence 1
> expect letter invitation to sam sequence 1
> wait until 15:15
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
