# What stands behind a question in the subject, below nothing but in its line, is for the team alone, and whoever
# wrote it is told.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders? /internal Sam never pays
  Are archived orders in?
> expect letter help to dana says "went to the team alone"
> expect letter receipt to dana
> expect letter question to sam says "Are archived orders in?" lacks "never pays"
> wait 2h
> expect letter invitation to dana, sam, petra lacks "never pays"
