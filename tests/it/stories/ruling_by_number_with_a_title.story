# What stands beside a number is the new item's title, in brackets or not; a courtesy is none. Without
# a title the new item is called by the words that ask for it, not by the question, which stays.
at Mon 2026-11-23 10:02
policy book on request
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, ten years, and please also a PDF export of all invoices.
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra
> reply from petra to briefing: 2 please
> expect letter ruling to dana, sam says "please also a PDF export of all invoices"
> expect candidates please also a PDF export of all invoices
> reply from petra to briefing: 2 (PDF export)
> expect letter ruling to dana, sam says "PDF export"
> reply from petra to briefing: 2 out of scope (add the new item's title)
> expect letter ruling to dana, sam lacks "add the new"
> expect nothing
