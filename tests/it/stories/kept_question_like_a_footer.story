# The second question of a developer's first mail.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which key?
  Is the year part of the key?

  And do we consider the environment (test or live)?
> expect letter receipt to dana
> expect letter question to sam says "part of the key" says "test or live"
