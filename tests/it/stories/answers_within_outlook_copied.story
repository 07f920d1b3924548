# Sam copies the option that he wants below the question, in Outlook.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Orders?
  Which orders shall the export have?

  - only the orders of the last two years without the archived ones
  - all the orders of the last ten years with the archived ones
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare:
  Dana, we met on that yesterday.

  From: Dana Dev (via Acme clarifications) <clarify@acme.example>
  Sent: Monday, November 23, 2026 10:02 AM
  To: Sam Sales <sam@acme.example>
  Subject: [PBI-142] Orders?

  Dana Dev asks you, about "CSV export of orders":

      Which orders shall the export have?

      - only the orders of the last two years without the archived ones
      - all the orders of the last ten years with the archived ones

  only the orders of the last two years without the archived ones

  Please reply to this mail. One sentence is enough.
> expect letter answer to dana says "yesterday." says "only the orders of the last two years"
