# Who forwards a letter to the mailbox instead of answering it says just what stands above it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from sam to clarify header "In-Reply-To: <m1@client.example>": Fwd: [PBI-142] Archived orders?
  Yes, two years.

  ---------- Forwarded message ---------
  From: Acme clarifications <clarify@acme.example>
  Date: Mon, 23 Nov 2026 at 10:02
  Subject: [PBI-142] Archived orders?
  To: Sam Sales <sam@acme.example>

  Dana Dev asks you, about "CSV export of orders":

      Are archived orders in?

  /po is no word of his
> expect letter answer to dana says "Yes, two years." lacks "Are archived orders in?"
> wait 35m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
