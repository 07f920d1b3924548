# A stakeholder who asked may keep words for the team: another stakeholder to whom the question was passed on
# does not read them. Unproven they are held, and go out once they are released. An objection beside them
# stops all the same.
policy book on request
at Mon 2026-11-23 10:02
> mail from sam: [PBI-142] Archived orders
  Could the archived orders be in it?
  /internal
  Tess must not know why.
> expect letter receipt to sam
> expect letter question to petra says "Tess must not know why."
> reply from petra to question: /ask tess
> expect letter question to tess lacks "must not know"
> expect letter notice to sam
> reply from sam to receipt: And of which years?
  /internal The audit is in May.
> expect letter answer to tess says "of which years" lacks "audit"
> reply from sam unverified to receipt: From 2019 on.
  /internal The auditor is from Acme.
> expect mail is held says "nobody vouches"
> expect nothing
> reply from tess to question: Yes, of all years.
> expect letter answer to sam
> wait 30m
> expect letter briefing to petra says "The audit is in May." lacks "The auditor"
