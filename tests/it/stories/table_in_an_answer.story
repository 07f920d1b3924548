# A table keeps its columns: a row is a line, and an empty cell says that nothing stands there.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam html to question: <p>As follows:</p><table><tr><th></th><th>CSV</th><th>Excel</th></tr><tr><td>open</td><td></td><td>yes</td></tr><tr><td>archived</td><td>yes</td><td></td></tr></table>
> expect letter answer to dana says "archived | yes |" says "| CSV | Excel" says "open | | yes"
> wait 30m
> expect letter briefing to petra says "archived | yes |"
