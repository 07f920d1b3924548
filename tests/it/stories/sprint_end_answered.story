# "Yes" to the letter at a Sprint's end needs nothing; what is no longer needed is said in its own
# thread, and Dana is told so.
policy digest 08:30
policy book on request
policy nudge never
sprint 2026-11-16 2026-11-29
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait until 2026-11-26 09:00
> expect letter digest to petra
> expect letter sprint-end to dana
> reply from dana to sprint-end: Yes, still needed.
> expect mail is recorded says "still needed"
> expect nothing
> reply from dana to sprint-end: No longer needed
> expect mail is held says "Sprint's end"
> expect letter help to dana says "/resolved" lacks "names no item"
> expect clarification PBI-142 is open
