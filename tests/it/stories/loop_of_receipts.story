# A program answers each receipt under a subject of its own, so that each asks anew: after three
# within the hour nobody is asked, and nobody is answered.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Mail 1
  Your mail has the number 1, thank you for writing to us.
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Mail 2
  Your mail has the number 2, thank you for writing to us.
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Mail 3
  Your mail has the number 3, thank you for writing to us.
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Mail 4
  Your mail has the number 4, thank you for writing to us.
> expect mail is held says "but for their numbers"
> expect nothing
# What a person releases is asked, and another question is one.
> admin releases dana
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
