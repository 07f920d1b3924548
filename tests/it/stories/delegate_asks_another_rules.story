# Two delegates: what Dirk asks, and what he answers as a stakeholder, is for Kim to rule on while
# Petra is away.
policy book on request
stakeholders PBI-150 dirk
at Mon 2026-11-23 10:02
> becomes kim delegate
> mail from dana: [PBI-160] How fast?
> expect letter receipt to dana
> expect letter question to petra
> away petra to question until 2026-11-27
> expect letter notice to dana, petra
> expect letter question to dirk
> mail from dirk: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dirk
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dirk
> mail from dana: [PBI-150] Which logo?
  Which logo?
  /po
> expect letter receipt to dana
> expect letter question to dirk
> reply from dirk to question 2: The new one.
> expect letter answer to dana
> wait 30m
> expect letter briefing to kim says "NEEDS YOUR RULING: Dirk Deputy asks for it"
> expect letter briefing to kim says "NEEDS YOUR RULING: Dana Dev asks for it"
> expect nothing to dirk
> reply from kim to briefing of PBI-142: 1
> expect letter ruling to dirk
> mail from dirk: [PBI-150] Which logo?
  /agreed
> expect letter help to dirk says "a delegate on duty"
> wait until 2026-11-27 09:00
> expect letter briefing to petra
> expect letter while-away to petra
