# Lunch is a cost, not a bar: a later time that takes nobody's is better, and Dana is told so.
policy book at once
policy lunch Mon-Fri 12:00-13:00
at Mon 2026-11-23 09:50
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "today 12:00 is free for all, but"
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> expect slots PBI-142 says "Mon 23 Nov 13:00 to 13:15" says "not Mon 23 Nov 12:00 to Mon 23 Nov 12:45: it takes"
