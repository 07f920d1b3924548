# Petra agreed to an answer; who gave it takes it back in so many words: that needs a ruling, and Dana
# builds none of it until then.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Hyphen
  Do ten-digit numbers have a hyphen?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Without.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 1
> expect letter ruling to dana
> wait 1d
> reply from sam to question: Small correction: with hyphen. Sorry.
> expect letter answer to dana says "is asked to rule"
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: Sam Sales may have answered otherwise before" says "“Without.”"
> reply from petra to briefing: 1
> expect letter ruling to dana
> reply from sam to question: Ich lag falsch, sie haben keinen.
> expect letter answer to dana says "is asked to rule"
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
