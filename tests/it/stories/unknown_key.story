at Mon 2026-11-23 10:02
> mail from dana: [PBI-1422] Archived orders?
  Are archived orders in?
> expect mail is held says "the backlog has no PBI-1422"
> expect letter help to dana says "PBI-142" header "In-Reply-To: <m1@client.example>"
# Each is answered, three a day.
> mail from dana: [PBI-1423] Archived orders?
  And now?
> expect mail is held
> expect letter help to dana says "PBI-1423"
# A stakeholder is not told which keys there are.
> mail from sam: [PBI-1424] Hm
  Hm?
> expect mail is held
> expect nothing
