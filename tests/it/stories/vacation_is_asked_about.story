# A question that begins as an out-of-office reply does, and asks something, is a question.
at Mon 2026-11-23 10:02
> mail from dana: Vacation: [PBI-142] how many days are shown?
  30 or 28?
> expect letter receipt to dana
> expect letter question to sam says "30 or 28?"
> expect nothing
