# Silence becomes a call: accepted, held, noted, read back, briefed.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Should the export include archived orders?
  Should the CSV export include archived orders?
> expect letter receipt to dana says "12:02" says "14:15"
> expect letter question to sam says "14:15"
> wait 2h
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15 sequence 0 method REQUEST says "https://meet.example/acme-"
> sam accepts
> expect mail is filed says "ACCEPTED"
> petra accepts
> expect calls agreed
> wait until 14:29
> expect nothing
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Archived orders are in, two years back.
  Decision: two years
  Action: Dana adds a filter
> expect letter read-back to sam says "two years"
> expect letter briefing to petra says "FOR YOUR INFORMATION" says "Archived orders are in" says "Sam, per Dana"
> expect clarification PBI-142 is briefed
> expect conversations briefed
> expect calls held
# Promise 8: developer 3, stakeholder 3, PO 2.
> expect count dana 3, sam 3, petra 2
> wait 72h
> expect nothing
