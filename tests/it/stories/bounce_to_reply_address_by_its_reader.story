# Whoever has the reply address says that the letter did not arrive. From the reader's own address
# it is no mail system's word; and whoever answered has it.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare unthreaded subject "Undeliverable: [PBI-150] Which logo?" header "Auto-Submitted: auto-replied":
  Delivery has failed to these recipients or groups:

  sam@acme.example
  550 5.1.1 User unknown
> expect mail is recorded says "no letter of ours"
> reply from sam to question: New.
> expect letter answer to dana says "New."
> reply from sam to question bare as MAILER-DAEMON@mx.other.example unthreaded subject "Undeliverable: [PBI-150] Which logo?" unverified:
  Delivery has failed to these recipients or groups:

  sam@acme.example
  550 5.1.1 User unknown
> expect mail is recorded says "bounce"
> expect nothing
