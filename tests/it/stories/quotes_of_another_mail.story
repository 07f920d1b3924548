# A mail from elsewhere that is shown with a colon is handed on; the letter that is answered is not.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare: Yes, see the customer's mail:

  From: Carla Customer <carla@customer.example>
  Sent: Friday, November 20, 2026 9:12 AM
  To: Sam Sales <sam@acme.example>
  Subject: archive

  We need the archived orders of two years, not more.

  From: Acme clarifications <clarify@acme.example>
  Sent: Monday, November 23, 2026 10:02 AM
  To: Sam Sales <sam@acme.example>
  Subject: [PBI-142] Archived orders?

  Please reply to this mail. One sentence is enough.
> expect letter answer to dana says "see the customer's mail" says "of two years, not more" lacks "One sentence is enough"
> reply from sam to question bare: I wrote it to you in one word:

  From: Acme clarifications <clarify@acme.example>
  Sent: Monday, November 23, 2026 10:02 AM
  To: Sam Sales <sam@acme.example>
  Subject: [PBI-142] Archived orders?

  Please reply to this mail. One sentence is enough.
> expect letter answer to dana says "in one word" lacks "One sentence is enough"
