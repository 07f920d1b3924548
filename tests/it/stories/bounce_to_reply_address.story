# A report in words, as Domino sends it, comes to the reply address of the letter and names no
# letter: it is about the one that Sam was sent to the address it names.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare as MAILER-DAEMON@mx.other.example unthreaded subject "Undeliverable: [PBI-150] Which logo?" unverified:
  Delivery has failed to these recipients or groups:

  sam@acme.example
  550 5.1.1 User unknown
> expect mail is recorded says "bounce"
> expect letter question to sam at sam@alias.example
> expect letter notice to dana says "was not delivered"
# Told once more of the first letter, nobody hears of it again, and the second one stands.
> reply from sam to question 1 bare as MAILER-DAEMON@mx.other.example unthreaded subject "Undeliverable: [PBI-150] Which logo?" unverified:
  Delivery has failed to these recipients or groups:

  sam@acme.example
  554 5.1.1 User unknown
> expect mail is recorded
> reply from sam to question 2: New.
> expect letter answer to dana says "New."
> expect nothing
