# Delivered twice: it counts once, and two different mails under one Message-ID are two.
at Mon 2026-11-23 10:02
> mail from dana id same@client.example: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> again
> expect mail is recorded says "the same mail"
> again by another way
> expect mail is recorded says "the same mail"
> mail from dana id same@client.example: [PBI-150] Which logo?
  Old or new?
> expect mail is filed
> expect letter receipt to dana
> expect letter question to sam
