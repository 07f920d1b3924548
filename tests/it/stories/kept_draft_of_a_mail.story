at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which text?
  Which text has the mail to customers? And when does it go?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question:
  Yes. Please use this text.

  From: shop@acme.example
  To: the customer
  Subject: Your order is archived

  Dear customer, your order moved.

  And send it at night, never by day.
> expect letter answer to dana says "Your order is archived" says "never by day"
