# A relay gave our letter another Message-ID (SES, Exchange do); the report comes to the envelope address.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which colour?
  Which colour is it?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: It is blue.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra header "Message-ID: <syqjckhfjpn3e7sgd33hmxp36q@acme.example>"
> mail from petra as MAILER-DAEMON@mx.other.example to clarify+b-syqjckhfjpn3e7sgd33hmxp36q@acme.example header "Auto-Submitted: auto-replied" unverified: Undelivered Mail Returned to Sender
  This is the mail system at host mx.other.example.

  I'm sorry to have to inform you that your message could not be delivered to one or more recipients.

  <petra@acme.example>: host mx.acme.example said: 550 5.1.1 User unknown

  Message-ID: <0101018f-rewritten@eu-west-1.amazonses.com>
> expect mail is recorded says "bounce"
> expect letter briefing to petra at petra@alias.example
