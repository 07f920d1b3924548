# The last working morning of a Sprint: the team gets the figures for the Retrospective, once;
# stakeholders get none. What the Product
# Owner does not know yet stands in it. A Sprint that ends on a Sunday is told of on the Friday before.
policy digest 08:30
policy book on request
sprint 2026-11-16 2026-11-29
at Thu 2026-11-26 09:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years back.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> wait until 2026-11-27 08:20
> mail from ravi: [PBI-142] In which order?
  By date?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question: Yes, by date.
> expect letter answer to ravi
> wait until 2026-11-27 08:30
> expect letter report to dana, ravi, petra, dirk says "2 questions asked, 1 still open" says "CSV export of orders: 2 asked, 1 open" says "1 of 2 direct conversations known to the Product Owner" says "PBI-142, Ravi Rust and Sam Sales: In which order?" lacks "sam@" header "List-Id: <report.acme.example>" header "Auto-Submitted: auto-generated"
> wait until 2026-11-27 08:50
> expect letter briefing to petra
> wait until 2026-12-01 12:00
> expect nothing
