# The same in German, with the delegate.
language de
person dana language de
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archivierte?
  Sind sie dabei?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Ja.
> expect letter answer to dana
> mail from dirk to dana cc clarify header "In-Reply-To: <m1@client.example>": AW: [PBI-142] Archivierte?
  Sam irrt sich immer.
> mail from dana to dirk cc clarify header "In-Reply-To: <m3@client.example>": AW: [PBI-142] Archivierte?
  Stimmt, so ein Quatsch.
> expect nothing to sam
