# Dana writes to Sam with us in Cc, and Sam's reply-all is here before her mail: it waits for that, and is
# the answer to her question.
at Tue 2026-11-24 09:10
> mail from sam to dana cc clarify header "In-Reply-To: <q1@client.example>": Re: [PBI-142] Null values
  Empty, please.
> expect mail is new
> expect nothing
> wait 3m
> mail from dana to sam cc clarify id q1@client.example: [PBI-142] Null values
  Empty or NULL for missing values?
> expect letter receipt to dana
> wait 2m
> expect mail from sam is filed says "it answers a mail on record"
> expect nothing to dana, sam
> wait 40m
> expect letter briefing to petra says "Dana asked Sam" says "Empty, please." lacks "asks you"
> wait 4h
