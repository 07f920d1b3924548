# The words beside a yes reach who asks, and not the one outside.
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter release to petra
> expect letter help to dana
> reply from petra to release: Yes, send it, please. He is new there.
> expect letter help to dana says "Petra let your question go, and says" says "He is new there."
> expect letter receipt to dana
> expect letter question to sam says "Old or new?" lacks "new there"
