# Two programs that bear no mark of one, and number their mails: each counts on twice, then there is
# silence on both sides. A person who corrects a figure is no program.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare: Your request was received and has the number 1001. We will look at it soon.
> expect letter answer to dana
> reply from dana to answer bare: Your ticket #7701 was created. Somebody will get back to you within two days.
> expect letter answer to sam
> reply from sam to answer bare: Your request was received and has the number 1002. We will look at it soon.
> expect letter answer to dana
> reply from dana to answer bare: Your ticket #7702 was created. Somebody will get back to you within two days.
> expect letter answer to sam
> reply from sam to answer bare: Your request was received and has the number 1003. We will look at it soon.
> expect mail is held says "but for their numbers"
> reply from dana to answer bare: Your ticket #7703 was created. Somebody will get back to you within two days.
> expect mail is held says "but for their numbers"
> expect nothing
> wait 30m
> expect letter briefing to petra
