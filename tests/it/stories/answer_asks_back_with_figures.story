# A question back is none the less one for a year in it, for a greeting before it, or for what stands
# before it: whoever asks it is waited for as soon as it is answered.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Hi Dana, which archive do you mean, the one from 2019 or the new one?
> expect letter answer to dana says "Sam Sales adds"
> expect clarification PBI-142 is open
> expect ball PBI-142 is dana since 2026-11-23 10:02
> wait 1h
> expect nothing to petra
> reply from dana to answer: The new one.
> expect letter answer to sam says "The new one."
> expect ball PBI-142 is sam since 2026-11-23 11:02
> reply from sam to answer: Sorry, ich verstehe die Frage nicht. Um welche Maske geht es?
> expect letter answer to dana says "Sam Sales adds"
> expect ball PBI-142 is dana
> reply from dana to answer: The list of orders.
> expect letter answer to sam
> reply from sam to answer: Kommt bis morgen Mittag, versprochen.
> expect letter answer to dana says "Sam Sales writes"
> expect ball PBI-142 is sam
# What stands before a question back may be an answer. Once Dana has told him, Sam is waited for.
> reply from sam to answer: There are two lists of orders. Which one do you mean?
> expect letter answer to dana says "Sam Sales answered"
> wait 30m
> expect letter briefing to petra says "two lists"
> reply from dana to answer: The one of the warehouse.
> expect letter answer to sam says "Dana Dev adds"
> expect clarification PBI-142 is open
> expect ball PBI-142 is sam
> reply from sam to answer: They are in.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "They are in."
