# What is held stands in the PO's digest, numbered; she releases by number, and the mail is
# handled as if it had just arrived, with who released it.
policy digest 08:30
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question tokenless unverified unthreaded: Yes, two years back.
> expect mail is held says "nobody vouches"
> mail from mallory: Cheap pills
  Buy this.
> expect mail is held says "unknown sender"
> wait until 11:00
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 2026-11-24 08:30
> expect letter outcome-request to dana
> expect letter briefing to petra
> expect letter digest to petra says "HELD" says "sam@acme.example" says "mallory"
> reply from petra to digest: release 1
  drop 2
> expect mail is recorded says "held mails"
> expect letter answer to dana says "Yes, two years back." says "NOT VERIFIED"
> wait 1h
> expect letter briefing to petra
> expect held
