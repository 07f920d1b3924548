# Promise 5: a mail of somebody outside fits several questions; they read the subjects of their own, not what others are asked.
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Alpha?
  Is alpha in?
> expect letter help to dana
> expect letter release to petra
> reply from petra to release: 1
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-142] Shall we end the contract?
  /ask tess
  Shall we end it?
> expect letter receipt to dana
> expect letter question to tess
> mail from dana: [PBI-142] Gamma?
  Is gamma in?
> expect letter receipt to dana
> expect letter question to sam
> mail from sam: Re: [PBI-142] questions
  Yes, all.
> expect letter help to sam says "[PBI-142] Gamma?" lacks "contract"
> expect nothing
