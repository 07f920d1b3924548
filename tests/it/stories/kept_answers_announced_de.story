at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archivierte Bestellungen?
  Sind archivierte Bestellungen dabei?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare:
  Hallo Dana,

  siehe meine Kommentare unten.

  Viele Grüße
  Sam

  Von: Dana Dev (via Acme clarifications) <clarify@acme.example>
  Gesendet: Montag, 23. November 2026 10:02
  An: Sam Sales <sam@acme.example>
  Betreff: [PBI-142] Archivierte Bestellungen?

  Sind archivierte Bestellungen dabei?
  Ja, zwei Jahre.
> expect letter answer to dana says "Ja, zwei Jahre."
