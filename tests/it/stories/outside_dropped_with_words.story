# The words beside a no reach who asks; of a yes with a condition nothing goes out.
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter release to petra
> expect letter help to dana
> reply from petra to release: Yes, send it, but tell him it's urgent.
> expect mail is held says "neither releases nor drops"
> expect letter help to petra says "nothing went out yet"
> reply from petra to release: Ja, bitte, aber erst ab Montag.
> expect letter help to petra says "nothing went out yet"
> reply from petra to release: No, please don't send it. Dana should ask me first.
> expect letter help to dana says "Dana should ask me first."
> expect nothing
