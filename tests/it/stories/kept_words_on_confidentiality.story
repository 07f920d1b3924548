at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Two questions
  Archived orders? And who may read the attachment?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question:
  Yes to the first.

  The attachment is confidential: an unauthorised user must never receive it by e-mail, and each disclosure has to be logged.
> expect letter answer to dana says "Yes to the first" says "has to be logged"
