# Mails that name no item, one each two hours: three are helped within a day, then there is
# silence, and it is told why.
policy book on request
at Mon 2026-11-23 08:00
> mail from dana: Hello one
  What is this one?
> expect letter help to dana
> wait 2h
> mail from dana: Hello two
  What is this second?
> expect letter help to dana
> wait 2h
> mail from dana: Hello three
  What is this third?
> expect letter help to dana
> wait 2h
> mail from dana: Hello four
  What is this fourth?
> expect mail is held says "not told any more: three such letters within a day"
> expect nothing
# The window passes.
> wait 19h
> mail from dana: Hello five
  What is this fifth?
> expect letter help to dana
