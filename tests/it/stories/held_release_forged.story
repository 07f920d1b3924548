# A release needs what a ruling needs: a mail that only says that it is from the PO releases
# nothing before the registered address has confirmed it, and neither does somebody else's reply.
policy digest 08:30
at Mon 2026-11-23 09:00
> mail from mallory: [PBI-142] Hello
  Buy this.
> expect mail is held says "unknown sender"
> wait until 2026-11-24 08:30
> expect letter digest to petra says "HELD"
> reply from petra to digest forged: release 1
> expect mail is held says "it waits for a confirmation"
> expect letter confirm to petra says "release the mail" says "mallory@elsewhere.example" subject "Acme clarifications: held mails"
> reply from petra to digest unverified: release 1
> expect mail is held says "asked already"
> leak confirm of petra to dana: yes
> expect mail is held says "by somebody else"
> leak digest of petra to dana: release 1
> expect mail is held
> expect letter help to dana
> expect nothing
# A later order about the same mail is another act. Single use, within the hour.
> reply from petra to digest unverified: drop 1
> expect letter confirm to petra says "drop the mail"
> wait 61m
> reply from petra to confirm: yes
> expect mail is held says "lapsed"
> expect letter help to petra says "came too late" says "reply to the digest with the same words" says "drop 1"
# She had three letters today: nobody is asked, and it is no worse than before.
> reply from petra to digest unverified: drop 1
> expect mail is held says "as often as may be"
> wait until 2026-11-25 09:40
> expect letter digest to petra
> reply from petra to digest 1 unverified: drop 1
> expect letter confirm to petra says "drop the mail"
> reply from petra to confirm: yes
> expect mail is recorded says "held mails, confirmed"
> expect mail from mallory is recorded says "dropped by Petra Po"
> reply from petra to confirm: yes
> expect mail is recorded says "used already"
