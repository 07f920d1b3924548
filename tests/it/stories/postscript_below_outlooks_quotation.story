# Sam answers above the whole quoted letter, which Outlook does not mark, and adds to it below.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare: Yes, it is.

  From: Dana Dev (via Acme clarifications) <clarify@acme.example>
  Sent: Monday, November 23, 2026 10:02 AM
  To: Sam Sales <sam@acme.example>
  Subject: [PBI-142] Archived orders?

  Dana Dev asks you, about "CSV export of orders":

      Are archived orders in?

  Please reply to this mail. One sentence is enough.

  PS: but only for two years!
> expect letter answer to dana says "PS: but only for two years!"
