# A domain has two forms, the one people read and the one the DNS has: they are one, wherever an
# address stands.
person sam address sam@xn--bcher-kva.example
person kim address kim@xn--bcher-kva.example
domains bücher.example
stakeholders PBI-142 sam kim
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam as sam@bücher.example to question: ask kim@bücher.example
> expect letter question to kim
> expect letter notice to dana says "Kim Key is asked now"
> reply from kim as kim@bücher.example to question: Yes.
> expect letter answer to dana says "Yes." lacks "NOT VERIFIED"
> wait 30m
> expect letter briefing to petra
