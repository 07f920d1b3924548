# Everybody reads German: the letters are, and what they print is understood.
language de
person dana language de
person sam language de
person petra language de
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archivierte Aufträge?
  Gehören archivierte Aufträge dazu?
> expect letter receipt to dana says "/gespräch" says "An Sam Sales gesendet, heute 10:02 Uhr."
> expect letter question to sam says "Dana Dev fragt Sie"
> reply from sam to question: Gespräch
> expect letter invitation to dana, sam, petra says "Zu klären"
> reply from dana to receipt: /erledigt
> expect letter cancellation to dana, sam, petra says "entfällt: die Frage hat sich erledigt"
> expect clarification PBI-142 is resolved
