# Outlook's "Reply with Meeting" to us alone: what is typed in it is what Sam says, and the invitation
# goes along. It is no call of ours, whatever its title.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question meeting "2026-11-23T15:00": Easier on the phone. But yes, semicolon.
> expect mail is filed says "reply token"
> expect letter answer to dana says "But yes, semicolon." files "file-2.ics"
> wait 30m
> expect letter briefing to petra says "But yes, semicolon."
# Under a title of its own, and by the thread alone.
> mail from dana: [PBI-142] Cancelled orders?
  Are cancelled orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question meeting "2026-11-24T15:00" subject "About the export" tokenless: Yes, those too.

  ________________________________________________________________________________
  Microsoft Teams meeting
  Join: https://teams.example/1
> expect mail is filed says "it answers a letter on record"
> expect letter answer to dana says "Yes, those too." lacks "teams.example"
> expect calls kept
> wait 30m
> expect letter briefing to petra
# Without a word it is a wish to talk.
> mail from dana: [PBI-142] Returned orders?
  Are returned orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question meeting "2026-11-24T15:00":
> expect mail is filed
> expect letter invitation to dana, sam, petra
