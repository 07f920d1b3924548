# /internal as mail programs send it: bold, in a list, with the stroke of another keyboard, misspelt,
# behind a sentence. In doubt the words below stay in the team, and whoever wrote them is told.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  */internal*
  Marmalade.
> expect letter receipt to dana lacks "Marmalade"
> expect letter question to sam says "Are archived orders in?" lacks "Marmalade" lacks "internal"
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> reply from dana to answer: Two years only?
  - /internal he said three last time
> expect letter answer to sam says "Two years only?" lacks "three last time"
> expect letter help to dana says "went to the team alone" says "he said three last time"
> reply from dana to answer: With the returns?
  /intenal
  He forgets them.
> expect letter answer to sam says "With the returns?" lacks "forgets"
> expect letter help to dana says "/intenal" says "He forgets them."
> reply from dana to answer: As CSV? /internal He wants Excel.
> expect letter answer to sam says "As CSV?" lacks "wants Excel"
> expect letter help to dana says "He wants Excel."
# A path is prose, and what a stakeholder writes is said to the team whole.
> reply from dana to answer: The path is
  /internal/docs, do you see it?
> expect letter answer to sam says "/internal/docs, do you see it?"
> reply from sam to question: Yes, it is in
  /internal/ of the share.
> expect letter answer to dana says "/internal/ of the share"
