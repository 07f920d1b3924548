# Moved there and back again, whom Sam brought in reads each time where it went.
person sam address sam@client.example
domains client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam cc nora@client.example to question: I think the new one, but Nora knows.
> expect letter answer to dana says "Nora knows"
> leak question of sam to nora as nora@client.example: All archived orders, two years.
> expect letter answer to dana says "All archived"
> reply from dana to receipt: /move PBI-142
> expect letter notice to sam says "from PBI-150 to PBI-142"
> expect letter notice to nora@client.example says "from PBI-150 to PBI-142"
> reply from dana to receipt: /move PBI-150
> expect letter notice to sam says "from PBI-142 to PBI-150"
> expect letter notice to nora@client.example says "from PBI-142 to PBI-150"
> reply from dana to receipt: /move PBI-142
> expect letter notice to sam says "from PBI-150 to PBI-142"
> expect letter notice to nora@client.example says "from PBI-150 to PBI-142"
> expect nothing
