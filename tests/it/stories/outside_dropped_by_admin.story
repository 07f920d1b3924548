# The admin drops it on the command line: whoever waits is told. What would go to somebody who has
# left can't be released there either.
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter release to petra
> expect letter help to dana
> admin drops dana
> expect letter help to dana says "Your question does not go to somebody outside: it went to nobody."
> mail from dana: [PBI-150] Which font?
  Any?
> expect letter release to petra
> expect letter help to dana
> leaves sam says ""
> admin releases dana is too late
> expect mail from dana is held
> expect nothing
