# Outlook marks nothing, and nothing above says that the answers stand below: the letter tells them.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Rates?
  Which rates hold? I guess 19 percent.

  As a CSV file or as Excel?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare:
  Dana, I asked accounting, too.

  Best regards
  Sam

  From: Dana Dev (via Acme clarifications) <clarify@acme.example>
  Sent: Monday, November 23, 2026 10:02 AM
  To: Sam Sales <sam@acme.example>
  Subject: [PBI-142] Rates?

  Dana Dev asks you, about "CSV export of orders":

      Which rates hold? I guess 19 percent.
  No, 7 percent. And for Norway 25.

      As a CSV file or as Excel?
  As a CSV file

  Please reply to this mail. One sentence is enough.
> expect letter answer to dana says "I asked accounting" says "No, 7 percent. And for Norway 25." says "> Which rates hold?" says "As a CSV file" lacks "One sentence is enough" lacks "Sent: Monday"
> wait 30m
> expect letter briefing to petra says "No, 7 percent. And for Norway 25."
