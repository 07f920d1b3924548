# A list puts its own address into From, as DMARC makes it: the mail is not Sam's. It came to his reply
# address and says something: it is held, and the PO may release it. Without token or thread it is the list's.
policy digest 08:30
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam as team@groups.example header "List-Id: <team.groups.example>" to question: Yes, two years.
> expect mail is held says "list mail" says "about PBI-142"
> reply from sam as team@groups.example header "Precedence: list" tokenless to question: Yes, of two years.
> expect mail is held says "list mail"
> reply from sam as team@groups.example header "List-Id: <team.groups.example>" tokenless unthreaded to question: Yes, three years.
> expect mail is recorded
> reply from sam as team@groups.example header "List-Id: <team.groups.example>" to question bare:
> expect mail is recorded
> expect nothing to dana
> expect nothing to sam
> wait until 2026-11-24 08:30
> expect letter nudge to sam
> expect letter digest to petra says "team@groups.example: Re: [PBI-142] Archived orders? (nobody vouches for its sender"
> reply from petra to digest: release 1
> expect letter answer to dana says "Yes, two years."
