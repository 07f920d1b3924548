# A question was to go to somebody outside, and waited for the PO. Meanwhile it was settled: a
# release that comes too late opens nothing again, and nobody outside hears of it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /ask nora@client.example
> expect letter release to petra says "nora@client.example"
> expect letter help to dana
> reply from dana to receipt: /resolved
> expect letter notice to sam says "No answer is needed"
> reply from petra to release: 1
> expect nothing
> expect strangers
> expect clarification PBI-142 is resolved
> expect held
