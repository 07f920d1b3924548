# Zimbra puts what it quotes into a box, and the answers in red stand in it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question html: <div>Hi Dana, my answers are in red below.</div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>From: </b>"Dana" &lt;clarify@acme.example&gt;<br><b>To: </b>"Sam"<br><b>Sent: </b>Monday, November 23, 2026 10:02:00 AM<br><b>Subject: </b>x<br></div><br><div data-marker="__QUOTED_TEXT__"><p>Dana Dev asks you, about "CSV export of orders":</p><p>Are archived orders in?</p><p style="color:red">Yes, for two years.</p><p>Please reply to this mail. One sentence is enough.</p></div>
> expect letter answer to dana says "Yes, for two years." says "> Are archived orders in?" lacks "One sentence is enough" lacks "> Yes, for two years"
