# What a stakeholder answers never came here: after five minutes it goes where such mail goes.
at Tue 2026-11-24 09:10
> mail from sam to dana cc clarify header "In-Reply-To: <q1@client.example>": Re: [PBI-142] Null values
  Empty, please.
> wait 4m
> expect nothing
> wait 2m
> expect letter question to petra says "Empty, please."
> expect letter receipt to sam
# A team-mate's is held, and its writer told.
> mail from dirk to dana cc clarify header "In-Reply-To: <q2@client.example>": Re: [PBI-150] Which logo?
  I think the old one.
> wait 4m
> expect nothing
> wait 2m
> expect letter help to dirk
> expect mail from dirk is held
