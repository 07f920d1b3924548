# the same from the digest
person sam address sam@client.example
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana unverified: [PBI-150] Which logo?
  Old or new? Between us: the client pays late.
> expect mail is held says "nobody vouches"
> wait until 2026-11-24 08:30
> expect letter digest to petra
> reply from petra to digest: release 1
> expect nothing to sam
> expect letter release to petra
