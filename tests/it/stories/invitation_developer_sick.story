# A developer who is sick and names a team-mate declines: another time is looked for, and Sam reads
# who could come instead.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15
> sam accepts
> reply from dana to invitation: Sorry, I am sick today. Ravi can take it.
> expect letter answer to sam says "Ravi can take it"
> expect letter invitation to dana, sam, petra sequence 1
> expect ball PBI-142 is sam
