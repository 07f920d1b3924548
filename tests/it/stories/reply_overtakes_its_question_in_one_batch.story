# Both mails are there when the service comes back, in the wrong order.
at Tue 2026-11-24 09:10
> gather
> mail from sam to dana cc clarify header "In-Reply-To: <q1@client.example>": Re: [PBI-142] Null values
  Empty, please.
> mail from dana to sam cc clarify id q1@client.example: [PBI-142] Null values
  Empty or NULL for missing values?
> deliver
> expect letter receipt to dana
> wait 10m
> expect mail from sam is filed
> wait 40m
> expect letter briefing to petra says "Dana asked Sam" says "Empty, please."
> wait 4h
