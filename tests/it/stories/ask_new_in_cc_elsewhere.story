# Whoever stands in Cc and is of another domain is nobody's colleague: Sam is told that nobody of
# that name is known, and the question stays with him.
person sam address sam@client.example
domains client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam cc "Otto <otto@other.example>" to question: Ask Otto.
> expect letter help to sam says "Nobody of that name is on record"
> expect letter answer to dana says "Ask Otto."
> expect ball PBI-150 is sam
> expect strangers
