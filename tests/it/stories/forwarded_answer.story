# Private replies: Dana wrote to Sam directly, Sam answered her alone. The receipt asked her to
# forward it; what she forwards is filed as Sam's words, and nobody is sent it again.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana to sam cc clarify: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "forward the answer to clarify@acme.example"
> mail from dana: Fwd: Re: [PBI-142] Archived orders?
  ---------- Forwarded message ---------
  From: Sam Sales <sam@acme.example>
  Date: Mon, 23 Nov 2026 at 10:30
  Subject: Re: [PBI-142] Archived orders?
  To: Dana Dev <dana@acme.example>

  Yes, two years back.

  On Mon, 23 Nov 2026 at 10:02, Dana Dev <dana@acme.example> wrote:
  > Are archived orders in?
> expect mail is filed says "forwarded by Dana Dev"
> expect nothing
> wait 30m
> expect letter briefing to petra says "Sam Sales, today 10:02 (sender not verified)" says "Yes, two years back."
> expect clarification PBI-142 is briefed
> wait 72h
> expect nothing
