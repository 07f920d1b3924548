# A service sends a link to what somebody encrypted, from their own address: it answers nothing, and
# they are told. What they typed above it counts.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare: Sam Sales (sam@acme.example) has sent you a protected message.

  Read the message <https://outlook.office365.com/Encryption/retrieve.ashx?recipient=x>

  Learn about messages protected by Microsoft Purview Message Encryption.

  Privacy Statement
> expect letter help to sam says "No words could be read"
> reply from sam to question: Sam Sales sent you an encrypted message.

  Unlock message: https://mail.proton.me/eo/abc

  This message expires on 21 Dec 2026.
> expect letter help to sam says "No words could be read"
> expect nothing to dana
> reply from sam to question bare: Two years, see the list.

  I've sent you an encrypted message. Unlock Message: https://secure.virtru.com/start/?c=x

  If you're not able to access the link, your organization may be blocking it.
> expect letter answer to dana says "Two years, see the list." says "Not enclosed, it stays on record: encrypted.txt" lacks "virtru"
> wait 30m
> expect letter briefing to petra
