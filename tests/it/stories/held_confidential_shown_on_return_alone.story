# the same where nothing else is there to tell
policy digest 08:30
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-160] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to petra
> away petra to question until 2026-11-26
> expect letter question to dirk
> expect letter notice to dana
> reply from dirk to question: Yes.
> expect letter answer to dana
> mail from mallory: [PBI-170] Buy the competitor now?
  Now.
> mail from mallory: [PBI-170] Buy the competitor now really?
  Now.
> expect mail is held says "unknown sender"
> expect letter notice to petra
> wait until 2026-11-24 09:00
> expect letter digest to dirk lacks "PBI-170"
> wait until 2026-11-26 09:00
> expect letter while-away to petra
> expect letter digest to petra says "PBI-170"
