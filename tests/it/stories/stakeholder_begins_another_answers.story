# What Sam begins is Petra's: what Tess writes into it is for Petra alone, answers nothing, and
# Petra's reply to it goes to Tess. Petra's answer to the question is Sam's, and the ruling.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from sam: [PBI-142] One more column
  Could the export have the tax number as well?
> expect letter receipt to sam
> expect letter question to petra
> mail from tess: Re: [PBI-142] One more column
  Sam must not know: he is wrong.
> expect letter answer to petra says "Tess Tax writes" says "he is wrong"
> expect nothing
> reply from petra to answer: Thank you, Tess, what is wrong with it?
> expect letter answer to tess says "what is wrong with it?"
> expect nothing to sam
> wait until 2026-11-24 08:31
> expect letter digest to petra says "One more column"
> reply from petra to question: Not now.
> expect letter answer to sam says "Not now." says "This is the ruling"
> expect clarification PBI-142 is closed
