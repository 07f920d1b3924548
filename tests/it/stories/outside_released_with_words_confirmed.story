# Words beside a release that must be confirmed first reach who asks once it is.
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter release to petra
> expect letter help to dana
> reply from petra to release unverified: Yes, send it, please. He is new there.
> expect letter confirm to petra says "release the mail"
> expect nothing
> reply from petra to confirm: yes
> expect letter help to dana says "Petra let your question go, and says" says "He is new there."
> expect letter receipt to dana
> expect letter question to sam says "Old or new?" lacks "new there"
