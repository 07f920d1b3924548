# A calendar file that is none of ours, enclosed in an answer or a question, is a file like any: what
# is said beside it counts, and it goes along.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana file "workshop.ics" 1: [PBI-142] Archived orders?
  Are archived orders in, as they say in the workshop?
> expect letter receipt to dana
> expect letter question to sam says "Are archived orders in" files "workshop.ics"
> reply from sam to question file "workshop.ics" 1: Yes, two years. The workshop is enclosed.
> expect letter answer to dana says "Yes, two years." files "workshop.ics"
> wait 30m
> expect letter briefing to petra says "Yes, two years."
# Nobody is bothered with a calendar that names no item.
> mail from sam file "workshop.ics" 1: Workshop
  For your calendar.
> expect mail is recorded says "a meeting of others"
> expect nothing
