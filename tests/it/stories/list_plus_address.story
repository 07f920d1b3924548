# Dana's program marks all it sends as a list's. Wherever the tag stands, the question is held and
# the PO finds it.
at Mon 2026-11-23 10:02
> mail from dana to clarify+pbi-142 header "Precedence: list": Archived orders?
  Are archived orders in?
> expect mail is held says "list mail"
> expect nothing
