# The same in German.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Hallo Dana,
  bin dran, ich kläre das mit der Buchhaltung.
  Viele Grüße
  Sam
> expect letter answer to dana says "Sam Sales writes"
> expect ball PBI-142 is sam since 2026-11-23 10:02
> reply from sam to question: Ich habe nachgesehen: zehn Jahre.
> expect letter answer to dana says "Sam Sales answered"
> wait 30m
> expect letter briefing to petra says "zehn Jahre"
