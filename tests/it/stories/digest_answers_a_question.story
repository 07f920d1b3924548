# A question that was put to Petra is answered in the digest by its number and the answer; to agree
# with a question answers nothing, and two different wishes for one row are none.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-160] How fast?
  /ask po
  How fast must it be?
> expect letter receipt to dana
> expect letter question to petra
> mail from dana: [PBI-160] Which browsers?
  /ask po
  Which browsers count?
> expect letter receipt to dana
> expect letter question to petra
> wait until 2026-11-24 08:30
> expect letter digest to petra says "1 PBI-160 How fast?" says "its number and your answer"
> reply from petra to digest: 1 ok
> expect letter help to petra says "write the answer behind its number"
> expect rulings none
> reply from petra to digest: 1 I don't know yet
> expect letter help to petra says "still waits for your answer"
> expect rulings none
> reply from petra to digest: 2 let's talk
  2 out of scope
> expect letter help to petra says "want different things"
> expect rulings none
> expect candidates none
> reply from petra to digest: 1 It must load in two seconds,
  on a phone too.
  2 correction: The last two of each.
> expect letter ruling to dana says "two seconds" says "on a phone too" says "This is the ruling"
> expect letter ruling to dana says "The last two of each." says "This is the ruling"
> expect rulings answered, answered
> expect clarification PBI-160 is closed, closed
> wait 48h
> expect nothing
