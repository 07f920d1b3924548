# Outlook on the web indents with a blockquote of margins.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question html: <div>Yes.</div><blockquote style="margin-top:0; margin-bottom:0"><div>But only for two years.</div></blockquote><div id="appendonsend"></div><hr><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Dana &lt;clarify@acme.example&gt;<br><b>Sent:</b> Monday, November 23, 2026 10:02 AM<br><b>To:</b> Sam<br><b>Subject:</b> x</div><div>Are archived orders in?</div>
> expect letter answer to dana says "But only for two years."
