# A mail that was held for want of a proof, with a calendar file enclosed: released, it is a question like any.
at Mon 2026-11-23 10:02
> mail from dana unverified file "workshop.ics" 1: [PBI-142] Archived orders?
  Are archived orders in?
> expect mail is held says "nobody vouches"
> admin releases dana
> expect letter receipt to dana
> expect letter question to sam says "Are archived orders in?" files "workshop.ics"
