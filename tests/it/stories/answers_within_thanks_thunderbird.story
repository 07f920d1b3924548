# "Thanks!" from Thunderbird is thanks, and opens nothing again.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Rates?
  Which rates hold? I guess 19 percent.
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Seven percent.
> expect letter answer to dana
> wait 31m
> expect letter briefing to petra
> reply from dana to answer bare:
  Thanks!

  On 23.11.26 10:02, Sam Sales (via Acme clarifications) wrote:
  >
  >   Sam Sales answered, today 10:02:
  >
  > Seven percent.
  >
  > Asked 	Rates?
  >
  > That settles it · /resolved
  > <mailto:clarify+r-danastoken@acme.example?subject=Re%3A%20x&body=%2Fresolved>
  > Ask on · any words
  > <mailto:clarify+r-danastoken@acme.example?subject=Re%3A%20x>
  > Talk about it instead · /call
  > <mailto:clarify+r-danastoken@acme.example?subject=Re%3A%20x&body=%2Fcall>
  >
  > A reply goes to Sam Sales at once and to the Product Owner in a short
  > note. You get this because you take part in this question. Times: Berlin.
> expect nothing to petra
> expect letter answer to sam says "Thanks!"
> expect clarification PBI-142 is briefed
> wait 31m
> expect nothing
