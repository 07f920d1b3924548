# Proton's web mail, answers between the quoted lines: all stands in its container.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question html: <div class="protonmail_quote">On Monday, November 23rd, 2026 at 10:02 AM, Dana &lt;clarify@acme.example&gt; wrote:<br><blockquote class="protonmail_quote" type="cite"><p>Are archived orders in?</p></blockquote><div>Yes, for two years.</div></div>
> expect letter answer to dana says "Yes, for two years."
