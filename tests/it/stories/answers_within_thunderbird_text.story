# Thunderbird's text of our HTML: what a link leads to stands behind it and, being long, on a line of
# its own. Sam has said one thing.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Rates?
  Which rates hold? I guess 19 percent.
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare:
  It is 7 percent.

  On 23.11.26 10:02, Dana Dev (via Acme clarifications) wrote:
  >
  >   Dana Dev asks you, about "CSV export of orders":
  >
  > Which rates hold? I guess 19 percent.
  >
  > *Please reply to this mail.* One sentence is enough.
  >
  > Reply
  > <mailto:clarify+r-ofyfcapilpt2lgwve52pcp3zeq@acme.example?subject=Re%3A%20%5BPBI-142%5D%20Rates%3F>
  > Rather talk · call
  > <mailto:clarify+r-ofyfcapilpt2lgwve52pcp3zeq@acme.example?subject=Re%3A%20%5BPBI-142%5D%20Rates%3F&body=call>
  > Not mine · not me
  > <mailto:clarify+r-ofyfcapilpt2lgwve52pcp3zeq@acme.example?subject=Re%3A%20%5BPBI-142%5D%20Rates%3F&body=not%20me>
  > Somebody else knows · ask, and a name
  > <mailto:clarify+r-ofyfcapilpt2lgwve52pcp3zeq@acme.example?subject=Re%3A%20%5BPBI-142%5D%20Rates%3F&body=ask%20>
  >
  > The call would be 15 minutes with Dana and Petra, today 14:15-14:30. If
  > you have not replied by 12:02, you get an invitation.
  >
  > Your reply is read by Dana Dev at once and by Petra Po (Product Owner)
  > in a short note, and is kept with the item. You are named for this item;
  > if that is wrong, tell petra@acme.example. Times: Berlin.
  >
  > This is your first mail from clarify@acme.example. Petra Po set it up;
  > questions about it: petra@acme.example.
> expect letter answer to dana says "It is 7 percent." lacks "r-ofyfcapilpt2lgwve52pcp3zeq"
