# What PGP encrypted within the text says nothing here: alone it answers nothing and its sender is
# told. What was typed beside it counts, and that more came is told.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare: -----BEGIN PGP MESSAGE-----
  Version: GnuPG v2

  hQEMA0lkfjsldkfj
  =abcd
  -----END PGP MESSAGE-----
> expect letter help to sam says "No words could be read" says "not encrypted"
> reply from sam to question: -----BEGIN PGP MESSAGE-----

  hQEMA0lkfjsldkfj
  =abcd
  -----END PGP MESSAGE-----
> expect letter help to sam says "No words could be read"
> expect nothing to dana
> reply from sam to question: Yes, two years.

  -----BEGIN PGP MESSAGE-----

  hQEMA0lkfjsldkfj
  =abcd
  -----END PGP MESSAGE-----
> expect letter answer to dana says "Yes, two years." says "Not enclosed, it stays on record: encrypted.asc" lacks "hQEMA"
> expect nothing to sam
> wait 30m
> expect letter briefing to petra says "Yes, two years." lacks "hQEMA"
