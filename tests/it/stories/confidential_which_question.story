# Of two questions on a confidential item the subjects are the same: a reply to a letter tells which is meant.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-170] Buy them now?
  Shall we buy Globex now?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-170] Buy others?
  Shall we buy Initech too?
> expect letter receipt to dana
> expect letter question to sam
> mail from sam: Re: [PBI-170]
  I say no.
> expect letter help to sam says "reply to a letter about the one that you mean" lacks "Globex"
> expect nothing
