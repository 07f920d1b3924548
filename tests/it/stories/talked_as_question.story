# They spoke at the coffee machine: on record, shown to Sam, briefed at once.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders
  /talked Sam: yes, two years back
> expect letter receipt to dana says "On record"
> expect letter read-back to sam says "yes, two years back"
> expect letter briefing to petra says "They talked; reported by Dana" says "two years back"
> expect clarification PBI-142 is briefed
> expect conversations briefed
> expect count dana 1, sam 1, petra 1
> wait 48h
> expect nothing
