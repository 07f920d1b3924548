# An out-of-office reply from another address, with a handle that leaked, does not hand on what the PO
# rules on.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra as x@evil.example header "Auto-Submitted: auto-replied" to briefing: I am out of the office until 2027-05-03.
> expect mail is recorded says "not theirs"
> expect ball PBI-142 is petra
> expect nothing
