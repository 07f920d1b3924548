# Outlook puts what it quotes below header lines of their own: they are no words of Sam's.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana to sam cc clarify: [PBI-142] Archived orders?
  Hi Sam, are archived orders in?
> expect letter receipt to dana
> wait 30m
> mail from dana: WG: [PBI-142] Archived orders?
  Von: Sam Sales <sam@acme.example>
  Gesendet: Montag, 23. November 2026 10:20
  An: Dana Dev <dana@acme.example>
  Betreff: AW: [PBI-142] Archived orders?

  Ja klar, aber nur zwei Jahre.

  Von: Dana Dev <dana@acme.example>
  Gesendet: Montag, 23. November 2026 10:02
  An: Sam Sales <sam@acme.example>
  Betreff: [PBI-142] Archived orders?

  Hi Sam, are archived orders in?
> wait 40m
> expect letter briefing to petra says "Ja klar, aber nur zwei Jahre" lacks "Gesendet"
