# An answer whose first or last sentence is about automatic replies is no automatic reply.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] What should the mail say?
  And to whom does it go?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Automatic reply is not needed. All archived orders of the last two years go in, those of
  resellers stay out.
> expect letter answer to dana says "those of resellers stay out"
> reply from sam to question: Legal has to sign the list before it is sent. Automatic reply stays as it is.
> expect letter answer to dana says "Legal has to sign"
