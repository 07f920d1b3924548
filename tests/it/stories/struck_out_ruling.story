# Petra strikes out what she wrote first, and rules below it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra html to briefing: <p><span style="text-decoration:line-through">1 agreed</span></p><p>2 XML export</p>
> expect rulings out-of-scope
> expect letter ruling to dana, sam says "XML export"
