# A program that answers by itself: its reply counts as any, and nothing answers it; it answers no
# question either.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> sam accepts header "Auto-Submitted: auto-replied" note "I have accepted this for Sam."
> expect mail is filed says "not answered: Auto-Submitted"
> expect calls agreed
> expect conversations none
> expect clarification PBI-142 is open
> expect ball PBI-142 is sam since 2026-11-23 10:02
# A proposal that does not suit: a person would be offered other times.
> sam counters 2026-11-23T20:00 header "Auto-Submitted: auto-generated"
> expect mail is filed says "not answered"
> expect nothing
# Without proof it is held, and shown to the PO: the registered address is not asked.
> sam accepts unverified header "Auto-Submitted: auto-replied"
> expect mail is held says "not proven"
> expect nothing
# A decline has its effect: the call moves, and the new invitation goes to all.
> sam declines header "Auto-Submitted: auto-replied"
> expect letter invitation to dana, sam, petra sequence 1
> expect nothing
> sam accepts
> wait until 12:50
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
