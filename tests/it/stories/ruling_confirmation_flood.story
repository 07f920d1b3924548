# A stranger who knows Petra's address writes one different ruling after another: each that is asked
# about stands beside what she wrote herself, and the last letter of the day is kept for a mail with
# one proof at least. Above that nobody is asked, and it stands in the digest.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing tokenless unthreaded unverified: 4
> expect letter confirm to petra says "let's talk"
> reply from petra to briefing tokenless unthreaded unverified: 2 Nonsense
> expect letter confirm to petra says "Nonsense"
> reply from petra to briefing tokenless unthreaded unverified: 2 More nonsense
> expect mail is held says "as often as may be"
> expect nothing
> reply from petra to briefing unverified: 2 Archive
> expect letter confirm to petra says "Archive"
> reply from petra to briefing unverified: 2 Backlog
> expect mail is held says "as often as may be"
> reply from petra to confirm 3: yes
> expect letter ruling to dana, sam says "Archive"
> reply from petra to confirm 1: yes
> expect mail is held says "not told any more"
> expect rulings out-of-scope
> wait until 2026-11-24 08:30
> expect letter digest to petra says "petra@acme.example"
