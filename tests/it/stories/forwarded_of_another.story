# Private replies: what somebody else wrote is no answer of Sam's, and neither is what is forwarded
# in an unproven mail.
policy book on request
policy nudge never
at Mon 2026-11-23 10:02
> mail from dana to sam cc clarify: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> mail from dana forged: Fwd: [PBI-142] Archived orders?
  ---------- Forwarded message ---------
  From: Sam Sales <sam@acme.example>
  Subject: Re: [PBI-142] Archived orders?

  No.
> expect ball PBI-142 is sam since 2026-11-23 10:02
> mail from dana: Fwd: [PBI-142] Archived orders?
  ---------- Forwarded message ---------
  From: Kim Key <kim@acme.example>
  Subject: orders
  To: Sam Sales <sam@acme.example>

  Archived orders are in.
> expect nothing
> expect ball PBI-142 is sam since 2026-11-23 10:02
