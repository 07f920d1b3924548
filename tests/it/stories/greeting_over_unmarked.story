# A greeting, a file, and Dana's mail below as Outlook quotes it: nothing of that is Sam's.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Rates?
  Which rates hold? I guess 19 percent.
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare file "rates.pdf" 5:
  Hi Dana,

  Best regards
  Sam

  From: Dana Dev (via Acme clarifications) <clarify@acme.example>
  Sent: Monday, November 23, 2026 10:02 AM
  To: Sam Sales <sam@acme.example>
  Subject: [PBI-142] Rates?

  Dana Dev asks you, about "CSV export of orders":

      Which rates hold? I guess 19 percent.

  Please reply to this mail. One sentence is enough.
> expect letter answer to dana files "rates.pdf" lacks "I guess 19 percent" lacks "asks you"
