# However much was said before, a note shows what was said last: it may change all of it.
at Mon 2026-11-23 09:30
policy book on request
> mail from dana: [PBI-142] Archived orders in the export?
  Archived orders in the export?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Archived orders belong into the export, five years back, because the auditors ask for them each spring. They come behind the open ones, sorted by date, and a column says that an order is archived, as in the old report that finance made by hand.
> expect letter answer to dana
> wait 10m
> reply from dana to answer: Five years, really?
> expect letter answer to sam
> wait 10m
> reply from sam to answer: Sorry, no: two years.
> expect letter answer to dana
> wait 2h
> expect letter briefing to petra says "Archived orders belong into the export" says "Sorry, no: two years." says "(Sam Sales, 09:50)"
> expect nothing
