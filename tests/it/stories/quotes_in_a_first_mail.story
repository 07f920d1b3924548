# A mail that answers none quotes from elsewhere: that is part of the question.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Is this right?
  Is it right what the customer writes here?

  From: Carla Customer <carla@customer.example>
  Sent: Friday, November 20, 2026 9:12 AM
  To: Dana Dev <dana@acme.example>
  Subject: archive

  We need the archived orders of ten years.
> expect letter receipt to dana
> expect letter question to sam says "Is it right what the customer writes here?" says "We need the archived orders of ten years."
> mail from dana: [PBI-142] And this?
  The customer wrote:
  > We need them as Excel.

  Is that right?
> expect letter receipt to dana
> expect letter question to sam says "The customer wrote:" says "We need them as Excel." says "Is that right?"
