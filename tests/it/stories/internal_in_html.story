# "/internal" in an item of a list, or in an indented passage: what stands below goes to
# nobody outside.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> reply from dana html to answer: <ul><li>How many years back?</li><li>/internal</li><li>Nobody pays for more than two.</li></ul>
> expect letter answer to sam says "How many years back?" lacks "Nobody pays"
> reply from dana html to answer: <p>And returned ones?</p><blockquote style="margin:0 0 0 40px"><div>/internal</div><div>I doubt it.</div></blockquote>
> expect letter answer to sam says "And returned ones?" lacks "doubt"
> wait 30m
> expect letter briefing to petra says "Nobody pays for more than two."
