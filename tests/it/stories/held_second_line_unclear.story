# A line that is not understood is told, also where another was; and help names the words that
# release and drop.
policy digest 08:30
at Mon 2026-11-23 09:00
> mail from mallory: Cheap pills
  Buy this.
> expect mail is held says "unknown sender"
> mail from oscar: Cheap tills
  Buy that.
> expect mail is held says "unknown sender"
> wait until 2026-11-24 08:30
> expect letter digest to petra says "HELD"
> reply from petra to digest: drop 1
  dorp 2
> expect letter help to petra says "no effect: dorp 2" says "Write a line a held mail"
> expect mail from mallory is recorded says "dropped by Petra Po"
> reply from petra to digest: Please release the one from Oscar.
> expect letter help to petra says "Write a line a held mail"
> expect held oscar@elsewhere.example, petra@acme.example
