# Words to an answer that moved to a confidential item go to who is asked there.
stakeholders PBI-142 tess
at Mon 2026-11-23 10:02
> mail from dana: [PBI-170] Shall we buy?
  When do we buy Globex?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-142] Which month?
  In which month is it?
> expect letter receipt to dana
> expect letter question to tess
> reply from tess to question: In May.
> expect letter answer to dana
> reply from dana to answer: /move PBI-170
> expect letter answer to dana
> expect letter notice to sam, tess
> reply from dana to answer: And how much is it?
> expect letter answer to sam says "how much"
> expect nothing
