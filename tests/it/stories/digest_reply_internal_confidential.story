# Words for the team below several lines of a digest go to nobody, also where the lines had to be confirmed: of one
# item nobody named on another may read.
policy digest 08:30
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-170] Buy them now?
  /po
  Shall we buy the competitor now?
> expect letter receipt to dana
> expect letter question to sam
> mail from ravi: [PBI-150] Which logo?
  /po
  Which logo?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question 1: Not before spring.
> expect letter answer to dana
> reply from sam to question 2: The new one.
> expect letter answer to ravi
> wait 30m
> expect letter briefing to petra
> expect letter briefing to petra
> wait until 2026-11-24 08:40
> expect letter digest to petra
> reply from petra unverified to digest: 1 agreed
  2 agreed
  /internal We buy them in May for two million.
> expect letter confirm to petra lacks "two million"
> reply from petra to confirm: yes
> expect letter ruling to ravi lacks "two million"
> expect letter ruling to dana lacks "two million"
