# A line that had no effect is quoted as it was written, in the writer's language.
person petra language de
person dana language de
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archivierte Bestellungen?
  /po
  Sind sie drin?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /einverstanden
> expect letter help to dana says "„/einverstanden“ wurde nicht ausgeführt"
> reply from sam to question: Ja, auch als Excel bitte.
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra
> reply from petra to briefing: /vertretung Anna
> expect letter help to petra says "blieb ohne Wirkung: /vertretung Anna"
> reply from petra to briefing: /später 999t
> expect letter help to petra says "blieb ohne Wirkung: /später 999t"
