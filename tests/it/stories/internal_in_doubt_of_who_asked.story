# A stakeholder who asked: what only may be /internal is kept for the team as well, and they are told. Whoever is
# neither the one who asked nor of the team has no words for the team alone: where a stakeholder would read
# them, they are held, and their writer is told.
policy book on request
at Mon 2026-11-23 10:02
> mail from sam: [PBI-142] Archived orders
  Could the archived orders be in it?
> expect letter receipt to sam
> expect letter question to petra
> reply from petra to question: /ask tess
> expect letter question to tess
> expect letter notice to sam
> reply from sam to receipt: And of which years? /internal The audit is in May.
> expect letter answer to tess says "of which years" lacks "audit"
> expect letter help to sam says "went to the team alone"
> reply from sam to receipt unverified: And of which customers? /internal The auditor is theirs.
> expect mail is held says "nobody vouches"
> expect nothing
> reply from tess to question: Yes, of all years.
  /internal
  Sam never pays.
> expect mail is held says "is for the one who asked, or the team"
> expect letter help to tess says "/internal"
> expect nothing
> reply from tess to question: Yes, of all years. /internal Sam never pays.
> expect mail is held says "is for the one who asked, or the team"
> expect letter help to tess
> reply from tess to question: /po
  Yes, of all years.
  /internal
  Sam never pays.
> expect mail is held says "is for the one who asked, or the team"
> expect letter help to tess
> reply from tess to question forged: Yes, of all years.
  /internal Sam never pays.
> expect mail is held says "forged"
> expect nothing
> reply from tess to question: Yes, of all years.
> expect letter answer to sam
> wait 30m
> expect letter briefing to petra says "The audit is in May." lacks "theirs" lacks "never pays"
