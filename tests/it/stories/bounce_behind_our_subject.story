# A gateway of another company repeats our subject and says behind it that the mail was not delivered,
# in words of its own: whoever asked is told. Who speaks of a mail that came back answers.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare as gateway@other.example unthreaded subject "Re: [PBI-150] Which logo? (undeliverable)" unverified:
  *****************************
  Your message could not be delivered to
  sam@acme.example
  *****************************
> expect mail is recorded says "bounce"
> expect letter notice to dana says "was not delivered"
> reply from sam to question: My mail to Kim came back, mailbox full. The new one.
> expect letter answer to dana says "mailbox full"
> expect nothing
