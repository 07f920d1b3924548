# A talk told by somebody whom nobody vouches for is marked, where it is shown and in the note.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> leak receipt of dana to otto as mallory@evil.example: /talked Sam: yes of course
> expect letter read-back to sam says "NOT VERIFIED: nobody vouches that Dana wrote this."
> expect letter briefing to petra says "reported by Dana Dev (not verified)" says "per Dana 10:02, not verified"
> expect nothing
