# Sam's answer is the first word of Dana's next paragraph, in Outlook.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Countries?
  Is the export for all countries, or for Germany only?

  Germany has two rates. Which one holds?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare:
  From: Dana Dev (via Acme clarifications) <clarify@acme.example>
  Sent: Monday, November 23, 2026 10:02 AM
  To: Sam Sales <sam@acme.example>
  Subject: [PBI-142] Countries?

  Dana Dev asks you, about "CSV export of orders":

      Is the export for all countries, or for Germany only?
  Germany

      Germany has two rates. Which one holds?
  7 percent.

  Please reply to this mail. One sentence is enough.
> expect letter answer to dana says "only? Germany > Germany has two rates" says "7 percent."
