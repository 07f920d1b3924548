# Sam's reply address leaked, and somebody writes by it from an account of their own. The words go on,
# marked, with the address they came from; the question is not passed on by them.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> leak question of sam to otto as mallory@evil.example: /not-me
> expect mail is held says "came from no address of theirs"
> expect nothing
> leak question of sam to otto as mallory@evil.example: ask kim
> expect mail is held
> expect nothing
> leak question of sam to otto as mallory@evil.example: Yes, all of them.
> expect letter answer to dana says "NOT VERIFIED" says "mallory@evil.example"
> wait 30m
> expect letter briefing to petra says "not verified, mallory@evil.example" says "sender not verified, from mallory@evil.example"
# Sam's own address does it, also where nobody vouches for it.
> mail from dana: [PBI-142] Returned orders?
  Are returned orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam unverified to question: not me
> expect letter question to tess
> expect letter notice to dana says "Tess Tax is asked now"
