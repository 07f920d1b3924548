# Below /internal stands what is for the team: the stakeholder never gets it, the developer and the PO do.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /internal
  Marmalade: Sam always says yes.
> expect letter receipt to dana lacks "Marmalade"
> expect letter question to sam says "Are archived orders in?" lacks "Marmalade" lacks "internal"
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> reply from dana to answer: Thanks, two years only?
  /internal He said three last time.
> expect letter answer to sam says "two years only?" lacks "three last time"
> reply from dana to answer bare: /internal
  A note for ourselves.
> expect nothing
> wait 30m
> expect letter briefing to petra says "For the team alone: Marmalade" says "He said three last time." says "A note for ourselves."
> reply from petra to briefing bare: /internal
  Dana, be careful with Sam.
> expect letter answer to dana says "For the team alone: Dana, be careful with Sam."
> reply from petra to briefing: 2 Archive export
  /internal We never build it.
> expect letter ruling to dana says "We never build it."
> expect letter ruling to sam lacks "never build"
