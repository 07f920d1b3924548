# Only the numbers that follow the word are meant, whatever else stands in the line; and what is
# released in one line and dropped in another is dropped.
policy digest 08:30
at Mon 2026-11-23 09:00
> mail from dana unverified: [PBI-142] Archived orders?
  Are archived orders in?
> expect mail is held says "nobody vouches"
> mail from mallory: Cheap pills
  Buy this.
> expect mail is held says "unknown sender"
> wait until 2026-11-24 08:30
> expect letter digest to petra says "HELD"
> reply from petra to digest: Release 1, please. Not 2!
> expect letter receipt to dana
> expect letter question to sam
> expect held mallory@elsewhere.example
> reply from petra to digest: release all
  drop 2
> expect held
> expect mail from mallory is recorded says "dropped by Petra Po"
