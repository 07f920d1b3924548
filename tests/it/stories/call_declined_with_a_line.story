# What somebody of the team writes into their calendar beside a decline is for the team alone.
policy book at once
person sam address sam@client.example
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter release to petra
> expect letter help to dana
> reply from petra to release: 1
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> wait 5m
> dana declines note "Meeting with Kim about their arrears"
> expect letter invitation to petra says "arrears"
> expect letter invitation to sam says "Dana can't come then" lacks "arrears"
> expect letter invitation to dana
> expect nothing
