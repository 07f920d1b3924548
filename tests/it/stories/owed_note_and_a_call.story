# A call settles it while the PO's note of an earlier exchange is still owed: both are told, once each.
nobody dirk
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> mailbox of petra refuses
> wait 30m
> expect conversations due
> expect letter notice to dana says "The briefing to Petra Po"
> mailbox of petra works
> reply from dana to answer: /call
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:45
> sam accepts
> wait until 13:00
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra says "Two years."
> wait 24h
> expect letter briefing to petra says "Yes."
> expect conversations briefed, briefed
> wait 72h
> expect nothing
