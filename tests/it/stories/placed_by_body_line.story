at Mon 2026-11-23 10:02
> mail from dana: A question
  PBI-150: old or new logo?
> expect mail is filed says "tag on the first line"
> expect letter receipt to dana
> expect letter question to sam
