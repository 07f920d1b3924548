# The printed words beside a number are no title and no words, in whatever language.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes. Also as Excel.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 2 nicht im Umfang: Excel-Export
> expect letter ruling to dana, sam says "Excel-Export"
> expect rulings out-of-scope
