# A question that nobody vouched for and the admin lets in still waits for its own release.
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from dana unverified: [PBI-150] Which logo?
  Old or new? Between us: the client pays late.
> expect mail is held says "nobody vouches"
> admin releases dana
> expect letter release to petra
> expect nothing
