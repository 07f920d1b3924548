# Outlook marks nothing that it quotes: who only greets above the header, or points below it, answers
# within the mail that is quoted.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in? And for how long?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare: Hi Dana,

  From: Dana Dev (via Acme clarifications) <clarify@acme.example>
  Sent: Monday, November 23, 2026 10:02 AM
  To: Sam Sales <sam@acme.example>
  Subject: [PBI-142] Archived orders?

  Are archived orders in? And for how long?
  Yes, for two years.
> expect letter answer to dana says "Yes, for two years."
> reply from sam to question bare: Please see below.

  From: Dana Dev (via Acme clarifications) <clarify@acme.example>
  Sent: Monday, November 23, 2026 10:02 AM
  To: Sam Sales <sam@acme.example>
  Subject: [PBI-142] Archived orders?

  Are archived orders in? And for how long?
  For three, after all.
> expect letter answer to dana says "For three, after all."
