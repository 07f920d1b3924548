# Petra, asked in person, writes plain words: none of them is the ruling. What settles nothing is
# handed on and she is waited for still; call, later and a name do what they say.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-160] How fast?
  How fast must it be?
> expect letter receipt to dana
> expect letter question to petra
> reply from petra to question: I don't know, let me check.
> expect letter answer to dana says "This decides nothing" says "let me check"
> expect ball PBI-160 is petra since 2026-11-23 10:02
> wait 1m
> reply from petra to question: What do you mean by fast?
> expect letter answer to dana says "Petra Po adds" says "What do you mean by fast?"
> expect ball PBI-160 is dana
> wait 1m
> reply from dana to answer 2: The first page.
> expect letter answer to petra says "The first page."
> expect ball PBI-160 is petra
> wait 1m
> reply from petra to question: later 2d
> expect rulings none
> wait until 2026-11-24 09:00
> expect nothing
> wait until 2026-11-25 12:00
> expect letter digest to petra says "PBI-160 How fast?"
> reply from petra to question: Please ask Kim, she measured it.
> expect letter question to kim says "How fast must it be?"
> expect letter notice to dana says "Kim Key is asked now"
> expect letter answer to dana says "she measured it"
> expect rulings none
> reply from kim to question: Two seconds.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
