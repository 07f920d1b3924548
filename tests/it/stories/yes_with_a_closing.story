# A yes that confirms, and a number that releases, between a greeting and a closing.
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter release to petra
> expect letter help to dana
> reply from petra to release: Hi,

  1

  Viele Grüße
  Petra
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Green, with a border.
> expect letter answer to dana
> wait 35m
> expect letter briefing to petra
> reply from petra to briefing tokenless unthreaded unverified: /out-of-scope Border

  Best regards,
  Petra Po
> expect letter confirm to petra says "Border" lacks "Best regards"
> reply from petra to confirm unverified: Hello,

  yes

  Kind regards
  Petra Po
> expect letter ruling to dana, sam
> expect rulings out-of-scope
