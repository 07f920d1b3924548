# The admin releases by command; a mail that names no item is released to one. Of two releases
# one is the first, and dropped is dropped.
at Mon 2026-11-23 10:02
> mail from dana unverified: Archived orders?
  Are archived orders in?
> expect mail is held says "names no item"
> expect nothing
> admin releases dana
> expect mail is held says "names no item"
> admin releases dana to PBI-142
> expect mail is filed says "released by the admin"
> expect letter receipt to dana
> expect letter question to sam
> admin releases dana is too late
> mail from mallory: Buy this
  Now.
> admin drops mallory
> expect mail is recorded says "dropped by the admin; it was held: unknown sender"
> admin releases mallory is too late
