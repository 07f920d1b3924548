# The same in German.
person ravi language de
policy ask_once yes
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Separator?
  Which separator do you need?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Semicolon, our tool chokes on commas.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> mail from ravi: [PBI-142] Trennzeichen?
  Welches Trennzeichen brauchen wir?
> expect letter receipt to ravi says "Noch nicht gesendet" says "von selbst an Sam: 11:32 Uhr" says "/senden" says "Semicolon"
> reply from ravi to receipt: /senden
> expect letter question to sam
> reply from ravi to receipt: /senden
> expect mail is held
> expect letter help to ravi says "/senden" says "die Frage ist schon gesendet"
