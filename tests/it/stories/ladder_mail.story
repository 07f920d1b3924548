# Hours that never meet: mail at once, and both are told why.
person sam zone Asia/Singapore
person sam hours Mon-Fri 09:00-15:00
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "no common working hours with Sam (Asia/Singapore)"
> expect letter question to sam says "no common working hours with Dana (Europe/Berlin)"
> expect ladder PBI-142 is mail because "no common working hours"
> expect calls none
