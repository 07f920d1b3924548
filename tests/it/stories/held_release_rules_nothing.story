# A release stands for who a mail is from, and never makes a ruling of it: the registered
# address is asked to confirm.
policy rulings always
policy digest 08:30
at Mon 2026-11-23 10:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> mail from petra unverified: Hello
  /agreed
> expect mail is held
> wait until 2026-11-24 08:30
> expect letter digest to petra says "Hello"
> reply from petra to digest: release 1 PBI-142
> expect rulings
> expect letter confirm to petra
