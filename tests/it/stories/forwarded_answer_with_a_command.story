# A command above an answer that is forwarded is obeyed.
at Mon 2026-11-23 10:02
> mail from dana to sam cc clarify: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> reply from dana to receipt: /resolved

  ---------- Forwarded message ---------
  From: Sam Sales <sam@acme.example>
  Subject: Re: Archived orders?

  Yes, all of them.
> expect clarification PBI-142 is resolved
> wait 30m
> expect letter briefing to petra says "Yes, all of them."
