# What Dana writes above the answer that she forwards is in the note.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana to sam cc clarify: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> wait 30m
> mail from dana: Fwd: [PBI-142] Archived orders?
  Sam's answer is below. I would rather take three years.

  ---------- Forwarded message ---------
  From: Sam Sales <sam@acme.example>
  Date: Mon, 23 Nov 2026 at 10:20
  Subject: Re: [PBI-142] Archived orders?
  To: Dana Dev <dana@acme.example>

  Yes, but only two years.
> wait 40m
> expect letter briefing to petra says "only two years" says "rather take three years"
> expect nothing to sam
