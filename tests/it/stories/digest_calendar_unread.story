# A calendar that can't be read is said so in the Product Owner's morning.
feed sam fails
policy digest 08:30
at Mon 2026-11-23 09:00
> wait until 2026-11-24 08:30
> expect letter digest to petra says "Sam" says "Never read"
