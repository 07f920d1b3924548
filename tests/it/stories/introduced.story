# A colleague whom a vouched-for stakeholder puts in Cc, of the stakeholder's own domain, may
# answer in that thread; the PO sees who brought them. Others in Cc are not let in.
person sam address sam@client.example
domains client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam cc nora@client.example,otto@other.example to question: I think the new one, but Nora knows.
> expect letter answer to dana says "Nora knows"
> leak question of sam to nora as nora@client.example: The old one, please.
> expect letter answer to dana says "The old one"
> leak question of sam to otto as otto@other.example: Neither.
> expect mail from otto is held says "unknown sender"
> mail from nora as nora@client.example: [PBI-142] What is this?
  Tell me more.
> expect mail from nora is held says "takes no part"
> wait 30m
> expect letter briefing to petra says "introduced by Sam" says "The old one, please."
