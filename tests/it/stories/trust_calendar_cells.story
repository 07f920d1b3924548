# What a calendar answer needs, row by row of the table: acceptance, decline, proposal, stand-in.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
# Accept: U and H, without V.
> sam accepts unverified threaded
> expect calls agreed
# Decline: U alone.
> sam declines unverified
> expect letter invitation to dana, sam, petra sequence 1
> expect calls invited
# Accept: U and a calendar provider's signature.
> sam accepts provider
> expect calls agreed
# Counter: H without F.
> sam counters 2026-11-23T15:00 unverified threaded
> expect letter invitation to dana, sam, petra slot 2026-11-23T15:00 sequence 2
# Counter and a stand-in: H with F is asked about.
> sam counters 2026-11-23T16:00 forged threaded
> expect mail is held says "not proven; they are asked by mail"
> expect letter notice to sam says "proposed in your name"
> sam delegates to kim forged threaded
> expect mail is held says "not proven; they are asked by mail"
> expect letter notice to sam says "Do you come"
# In words: neither V nor a handle of his own; it is held as any answer is.
> leak invitation of dana to sam unverified: yes
> expect mail is held says "nobody vouches"
> expect nothing
> sam accepts
> expect calls agreed
> wait until 15:15
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
