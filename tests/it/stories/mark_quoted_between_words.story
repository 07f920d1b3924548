# Where the mailbox has no plus-addresses: a mark that is quoted between one's words is handed on to nobody.
plus-addresses none
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam bare to question: On Mon, 23 Nov 2026 at 10:02, Acme clarifications wrote:
  > Dana Dev asks you, about "CSV export of orders":
  >
  >     Are archived orders in?

  Yes, all of them.

  > Please reply to this mail. One sentence is enough.
  > Not yours?    Reply "not me", or "ask" and a name.
  >
  > [r-ofyfcapilpt2lgwve52pcp3zeq]

  This mark is ugly.
> expect letter answer to dana says "Yes" lacks "ofyfcapilpt2lgwve52pcp3zeq"
> wait 31m
> expect letter briefing to petra lacks "ofyfcapilpt2lgwve52pcp3zeq"
