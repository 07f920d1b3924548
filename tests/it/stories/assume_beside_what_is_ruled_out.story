# "Zip" is ruled out, the size is not: what is assumed of the size is no matter of that ruling.
policy book on request
at Mon 2026-11-23 09:02
> mail from dana: [PBI-142] Max size
  How large may a file be?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: 10 MB, and it would be great if we could also have a zip.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra
> reply from petra to briefing: 2 Zip
> expect letter ruling to dana, sam
> wait 10m
> mail from dana: Re: [PBI-142] Max size
  /assume We go by 20 MB.
> expect letter assumption to sam
> expect letter notice to dana says "asked to rule"
> expect letter briefing to petra says "Sam Sales says otherwise than what is assumed"
> mail from dana: Re: [PBI-142] Max size
  /assume We zip it.
> expect letter help to dana says "ruled out of scope"
