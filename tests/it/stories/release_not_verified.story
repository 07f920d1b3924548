# Nobody vouches for who wants the question to go outside: who may let it go reads so, and so does who
# gets it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt unverified: Please with the years before 2020, too.
> expect letter answer to sam says "NOT VERIFIED"
> reply from sam to question:
  /ask kim@client.example
> expect letter release to petra says "NOT VERIFIED: nobody vouches for who wrote this." says "before 2020"
> expect letter notice to dana
> expect letter help to sam
> reply from petra to release: 1
> expect letter question to kim@client.example says "NOT VERIFIED" says "before 2020"
> expect letter notice to dana
