# /ask with an address that is not on record waits as well; nobody is put on record by it
# before the PO has released it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /ask nora@acme.example
  Are archived orders in?
> expect mail is held says "outside and was never asked"
> expect letter release to petra says "nora@acme.example"
> expect letter help to dana
> expect strangers
> reply from petra to release: 1
> expect letter receipt to dana says "nora"
> expect letter question to nora@acme.example says "Are archived orders in?"
> expect strangers nora@acme.example
