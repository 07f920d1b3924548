# A filter at Sam's asks under our own subject whether we are a person: that answers nothing. What he
# says himself of a link does.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare:
  Um Spam zu vermeiden, müssen Sie Ihre Nachricht einmalig bestätigen. Bitte klicken Sie auf den
  folgenden Link, damit Ihre E-Mail zugestellt wird:
  https://filter.example/confirm/1
> expect mail is recorded says "a filter that asks"
> expect nothing
> reply from sam to question:
  The new one, your message is in the wiki, click the link below:
  https://wiki.acme.example/1
> expect letter answer to dana says "The new one"
> expect nothing
