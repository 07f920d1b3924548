# What Sam types along with his acceptance goes to Dana; it settles nothing, and is in the note.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> wait 5m
> sam accepts note "Fine. By the way: yes, archived orders are in, two years."
> expect letter answer to dana says "Sam Sales writes" says "two years"
> expect calls agreed
> dana accepts note "Thanks, see you then!"
> expect nothing
> petra accepts note "Please bring the contract."
> expect letter answer to dana says "bring the contract"
> expect ball PBI-142 is sam
> wait until 13:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: They are in.
> expect letter read-back to sam
> expect letter briefing to petra says "two years"
