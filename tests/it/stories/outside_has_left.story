# What may go to somebody who has left meanwhile goes to nobody else: nobody let it go there. Who
# let it go is told, and who asks, and can ask another.
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter release to petra
> expect letter help to dana
> leaves sam says ""
> reply from petra to release: 1
> expect letter help to petra says "Sam Sales has left since you were asked"
> expect letter help to dana says "Sam Sales has left, so the question went to nobody"
> expect nothing
