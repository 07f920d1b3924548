# A line may hold several orders, with the number before the word too; and what of it is not
# understood is told.
policy digest 08:30
at Mon 2026-11-23 09:00
> mail from dana unverified: [PBI-142] Archived orders?
  Are archived orders in?
> expect mail is held says "nobody vouches"
> mail from mallory: Cheap pills
  Buy this.
> expect mail is held says "unknown sender"
> mail from oscar: Cheap tills
  Buy that.
> expect mail is held says "unknown sender"
> wait until 2026-11-24 08:30
> expect letter digest to petra says "HELD"
> reply from petra to digest: release 1, drop 2 and 9
> expect letter help to petra says "Not all of this line was understood: release 1, drop 2 and 9" says "This had no effect"
> expect letter receipt to dana
> expect letter question to sam
> expect mail from mallory is recorded says "dropped by Petra Po"
> expect held oscar@elsewhere.example
> reply from petra to digest: 3 verwerfen
> expect held
