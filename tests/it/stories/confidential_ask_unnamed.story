# Of a confidential item a stakeholder names nobody who is not named on it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-170] Buy them now?
  Shall we buy Globex now?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: ask Kim
> expect letter help to sam says "confidential"
> expect nothing
