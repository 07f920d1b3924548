# Outlook: Sam answers within and deletes the rest below, so that his last answer ends the mail.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Rates?
  Which rates hold? I guess 19 percent.

  As a CSV file or as Excel?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare:
  Dana, I asked accounting, too.

  From: Dana Dev (via Acme clarifications) <clarify@acme.example>
  Sent: Monday, November 23, 2026 10:02 AM
  To: Sam Sales <sam@acme.example>
  Subject: [PBI-142] Rates?

  Dana Dev asks you, about "CSV export of orders":

      Which rates hold? I guess 19 percent.
  No, 7 percent.

      As a CSV file or as Excel?
  Excel, please.
> expect letter answer to dana says "7 percent" says "Excel, please."
