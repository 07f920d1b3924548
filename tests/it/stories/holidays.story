# A public holiday of the team's zone is a day off: nobody is waited for on it, nor called.
holidays 2026-11-24
at Mon 2026-11-23 15:30
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "Wed 09:30" says "Wed 11:30-11:45"
> expect letter question to sam
