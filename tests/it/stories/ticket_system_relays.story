# A ticket system marks what a person wrote as its own. That is no answer by itself, and it is not
# lost: held, listed for the PO, answered to nobody. Its receipt, and a responder's note, are recorded.
policy digest 08:30
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam as support@desk.example header "Auto-Submitted: auto-generated" to question bare: Your request (4711) has been received and is being reviewed by our support staff.
> expect mail is recorded
> reply from sam header "Auto-Submitted: auto-replied" to question bare: Thanks for your mail, we look at it soon.
> expect mail is recorded
> reply from sam header "Auto-Submitted: auto-generated" subject "[Acme] Re: [PBI-142] Archived orders?" to question bare: ##- Please type your reply above this line -##

  Sam Sales, Nov 23, 2026, 10:14 CET

  Yes, they are. We use a semicolon.
> expect mail is held says "marked as a program's" says "about PBI-142"
> expect nothing to dana
> expect nothing to sam
> wait until 2026-11-24 08:30
> expect letter nudge to sam
> expect letter digest to petra says "it came as a program's mails do"
> reply from petra to digest: release 1
> expect letter answer to dana says "We use a semicolon."
