# Sam is away, and the next who is named is outside and was never asked: Petra is asked whether the
# question may go there, and Dana knows. Petra's word lets it go.
person tess address tess@client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> away sam to question until 2026-12-07
> expect letter release to petra says "Are archived orders in?" says "Sam is away until" says "/ask tess@client.example"
> expect letter notice to dana says "Tess Tax is named too" says "Petra is asked"
> expect nothing
> reply from petra to release: /ask tess@client.example
> expect letter question to tess says "Are archived orders in?" lacks "petra@acme.example"
> expect letter notice to sam
> expect letter notice to dana says "Tess Tax is asked now"
