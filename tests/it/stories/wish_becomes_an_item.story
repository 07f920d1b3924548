# What Sam begins, Petra makes an item of its own: by the words that the letter prints.
at Mon 2026-11-23 10:02
> mail from sam: [PBI-142] PDF export
  Please add a PDF export.
> expect letter receipt to sam
> expect letter question to petra says "new item"
> reply from petra to question: new item: Export as PDF
> expect letter ruling to sam says "Export as PDF"
> expect candidates Export as PDF
> expect rulings out-of-scope
> mail from sam: [PBI-150] Blue logo
  Please make it blue.
> expect letter receipt to sam
> expect letter question to petra
> reply from petra to question 2: Out of scope.
> expect letter ruling to sam
> expect candidates Export as PDF, Blue logo
