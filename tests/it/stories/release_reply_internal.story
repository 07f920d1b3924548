# The words given with a release are not those below /internal.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: ask nora@client.example
> expect letter release to petra
> expect letter help to sam
> expect letter notice to dana
> reply from petra to release: 2 Not outside, please.
  /internal Sam never learns it.
> expect letter notice to sam lacks "never learns"
> expect letter notice to dana
