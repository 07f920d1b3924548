# Nobody objects to oneself. What Petra goes by is told to Sam, whom she asked: the time runs in his
# hours. Nobody stands in for her here.
nobody dirk
person sam hours Mon-Fri 14:00-16:00
at Mon 2026-11-23 10:02
> mail from petra: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to petra
> expect letter question to sam
> reply from petra to receipt: /assume Two years back.
> expect letter assumption to sam says "Petra Po goes by an assumption, unless somebody objects by tomorrow 14:00" lacks "may still overrule"
> expect assumptions pending
> expect ball PBI-142 is nobody
> wait until 2026-11-24 13:59
> expect nothing
> wait until 2026-11-24 14:00
> expect letter notice to petra says "your assumption stands unopposed"
> expect assumptions unopposed
> wait 72h
> expect nothing
