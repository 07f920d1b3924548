# Spark puts what it quotes into a box of its own, where it may bear no mark of quotation: it is none of
# Sam's words. What he typed between marked lines is.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question html: <div name="messageBodySection"><div dir="auto">Only those of two years.</div></div><div name="messageReplySection"><p>Hello Sam, we also ask ourselves:</p><p>Which ones are the old ones?</p></div>
> expect letter answer to dana says "Only those of two years." lacks "Which ones are the old ones?"
> reply from sam to question html: <div name="messageBodySection"><div dir="auto">See below.</div></div><div name="messageReplySection">On 23 Nov 2026, 10:02 +0100, Acme clarifications &lt;clarify@acme.example&gt;, wrote:<br><blockquote type="cite">Are archived orders in?</blockquote><div>And those of May.</div><blockquote type="cite">Please reply to this mail.</blockquote></div>
> expect letter answer to dana says "And those of May." lacks "> And those of May"
