# Sam answers with a meeting that Dana is invited to, under a title of its own: by the reply address it
# is known what it is about, and it is followed like any meeting of theirs, with what was typed in it.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam cc dana meeting "2026-11-23T15:00" subject "Talk about the export" to question: Two years, but let me show you.
> expect mail is filed
> expect calls cancelled, invited
> expect letter notice to sam says "is on record with"
> expect nothing to dana
> wait until 2026-11-23 15:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra says "Are archived orders in?" says "let me show you"
# What nobody asked about stays theirs.
> reply from sam cc dana meeting "2026-11-24T15:00" subject "Lunch" tokenless unthreaded to question: Hungry?
> expect mail is recorded says "without a tag"
