at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare:
  Hi Dana,

  see my comments below.

  Best,
  Sam

  From: Dana Dev (via Acme clarifications) <clarify@acme.example>
  Sent: Monday, November 23, 2026 10:02 AM
  To: Sam Sales <sam@acme.example>
  Subject: [PBI-142] Archived orders?

  Are archived orders in?
  Yes, for two years.
> expect letter answer to dana says "Yes, for two years."
