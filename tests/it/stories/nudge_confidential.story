# Questions about confidential items share the day's letter; they stand in it by their key alone.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-170] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] How far back?
> expect letter receipt to dana
> expect letter question to sam
> wait 4h
> expect letter nudge to sam says "2 questions wait for your answer" says "PBI-170 (Dana asks" says "PBI-150 How far back?" lacks "Archived"
> expect nothing
