# A stranger's mail that is released reaches the PO, and they may write on what it is about;
# nothing of the item comes before that.
policy digest 08:30
at Mon 2026-11-23 09:00
> mail from nora as nora@client.example: [PBI-142] May we have Excel too?
  We need Excel for our tax people.
> expect mail is held says "unknown sender"
> expect nothing
> wait until 2026-11-24 08:30
> expect letter digest to petra says "nora@client.example"
> reply from petra to digest: release 1
> expect letter question to petra says "Excel for our tax people"
> expect letter receipt to nora@client.example
> expect mail is recorded says "released"
> expect mail from nora is filed says "released by Petra Po"
> reply from petra to question: Next year.
> expect letter answer to nora@client.example says "Next year."
