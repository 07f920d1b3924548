# Out of scope before anybody answered, and undone: the new ruling is asked for, nobody else is waited for.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Font?
  Which font?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> reply from petra to invitation: /out-of-scope Fonts
> expect letter cancellation to dana, sam, petra
> expect letter ruling to dana, sam
> wait 10m
> reply from petra to invitation: /undo
> expect letter notice to dana, sam says "Please wait for a new one"
> expect letter briefing to petra says "NEEDS YOUR RULING: Petra Po has undone the ruling on it" lacks "waits for Sam"
> expect ball PBI-142 is petra since 2026-11-23 10:12
> expect nothing
