# What Dana asks above the answer that she forwards is asked on.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana to sam cc clarify: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> wait 30m
> mail from dana: Fwd: [PBI-142] Archived orders?
  Sam's answer is below. Sam, does that hold for guests, too?

  ---------- Forwarded message ---------
  From: Sam Sales <sam@acme.example>
  Date: Mon, 23 Nov 2026 at 10:20
  Subject: Re: [PBI-142] Archived orders?
  To: Dana Dev <dana@acme.example>

  Yes, but only two years.
> expect letter answer to sam says "does that hold for guests" lacks "only two years"
> expect clarification PBI-142 is open
> expect ball PBI-142 is sam
> wait 40m
> expect letter briefing to petra says "only two years" says "guests"
