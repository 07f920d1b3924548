# A relay gave our letter another Message-ID (SES, Exchange do); the report comes to the envelope
# address of the question and names that other id.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which colour?
  Which colour is it?
> expect letter receipt to dana
> expect letter question to sam header "Message-ID: <d7ecoa2actdj3ze4sniep6qece@acme.example>"
> mail from sam as MAILER-DAEMON@mx.other.example to clarify+b-d7ecoa2actdj3ze4sniep6qece@acme.example header "Auto-Submitted: auto-replied" unverified: Undelivered Mail Returned to Sender
  This is the mail system at host mx.other.example.

  I'm sorry to have to inform you that your message could not be delivered to one or more recipients.

  <sam@acme.example>: host mx.acme.example said: 550 5.1.1 User unknown

  --- The header of the original message is following. ---

  Message-ID: <0101018f-rewritten@eu-west-1.amazonses.com>
  Subject: [PBI-142] Which colour?
> expect mail is recorded says "bounce"
> expect letter question to sam at sam@alias.example
> expect letter notice to dana says "was not delivered"
