# Another user, logged in at the hop, writes From: the PO. A log-in under another name vouches
# for nobody: nothing is ruled, and Petra is asked.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing login dana@acme.example: 1
> expect letter confirm to petra
> expect rulings none
> reply from petra to briefing forged: 2 Backdoor
> expect mail is held
> expect letter confirm to petra says "Backdoor"
> expect rulings none
# Petra herself, logged in by her own name.
> reply from petra to briefing login petra@acme.example: 1
> expect letter ruling to dana
> expect rulings agreed
