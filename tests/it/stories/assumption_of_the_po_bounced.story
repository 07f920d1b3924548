# The notice to Sam bounces: Petra is told, and since nobody else is there to object, the time runs
# in her own hours. It ends.
person petra hours Mon-Fri 09:00-12:00
at Mon 2026-11-23 10:02
> mail from petra: [PBI-142] Archived orders?
  /assume Two years back.
> expect letter receipt to petra says "Sam Sales can object."
> expect letter assumption to sam
> wait until 11:02
> bounce assumption to sam
> expect letter notice to petra says "was not delivered"
> wait until 2026-11-24 11:01
> expect assumptions pending
> expect nothing
> wait until 2026-11-24 11:02
> expect letter notice to petra says "stands unopposed"
> expect assumptions unopposed
