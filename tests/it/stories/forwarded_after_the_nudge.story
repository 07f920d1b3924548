# Private replies: the first nudge goes to Dana, who forwards the answer in her reply, with words of
# her own above it.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana to sam cc clarify: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> wait until 14:02
> expect letter nudge to dana says "Did the answer reach you alone?"
> reply from dana to nudge: He did, here it is.

  ---------- Forwarded message ---------
  From: Sam Sales <sam@acme.example>
  Date: Mon, 23 Nov 2026 at 10:30
  Subject: Re: Archived orders?

  Yes, two years back.
> expect mail is filed says "forwarded by Dana Dev"
> wait 30m
> expect letter briefing to petra says "Yes, two years back." says "He did, here it is."
> wait 72h
> expect nothing
