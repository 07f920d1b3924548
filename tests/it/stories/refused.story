# SMTP refuses the question: given up visibly, and Dana is told.
at Mon 2026-11-23 10:02
> mailbox of sam refuses
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter notice to dana says "Sam Sales" says "554 5.7.1 not wanted here"
> expect status question refused
