# The same, with the tag on the first line of the text.
at Mon 2026-11-23 10:02
> mail from dana header "Precedence: list": Archived orders?
  [PBI-142] Are archived orders in?
> expect mail is held says "list mail"
> expect nothing
# What nobody vouches for names nothing.
> mail from dana unverified header "Precedence: list": Which orders?
  [PBI-142] Which orders are in?
> expect mail is recorded
> expect nothing
