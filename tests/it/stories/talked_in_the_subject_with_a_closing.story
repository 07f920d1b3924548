# What stands below a command in the subject goes with it: a closing adds nothing, words do.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] /talked Sam: yes, two years back
  Bye,
  Dana
> expect letter receipt to dana says "you spoke with Sam Sales"
> expect letter read-back to sam says "yes, two years back" lacks "Bye"
> expect letter briefing to petra says "yes, two years back"
> mail from dana: [PBI-150] /talked Sam: the old logo
  In black, he says.
> expect letter receipt to dana says "you spoke with Sam Sales"
> expect letter read-back to sam says "the old logo" says "In black, he says."
> expect letter briefing to petra says "In black, he says."
# In the subject of a reply it stands from the mail that is answered, and is not done again.
> mail from dana: Re: [PBI-150] /talked Sam: the old logo
  And which font?
> expect letter answer to sam says "And which font?"
> expect conversations briefed, briefed
