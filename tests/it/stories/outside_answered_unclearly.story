# "Ok" to the letter that asks whether a question may go out lets it go; what is neither yes nor no
# is answered with the two that there are.
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter release to petra
> expect letter help to dana
> reply from petra to release: Let me think.
> expect mail is held says "neither releases nor drops"
> expect letter help to petra says "Let me think." says "with 1" says "with 2" lacks "fits several questions"
> reply from petra to release: Ok
> expect letter receipt to dana
> expect letter question to sam
