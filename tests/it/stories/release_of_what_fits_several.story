# A mail that fits several questions: to which it belongs only its sender can say, and whoever releases it is told so.
policy digest 08:30
policy book on request
policy nudge never
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-142] Returned orders?
  Are returned orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from sam: Re: [PBI-142] Your mails
  Yes to that.
> expect mail is held
> expect letter help to sam
> wait until 2026-11-24 08:30
> expect letter digest to petra
> reply from petra to digest: release 1 PBI-142
> expect letter help to petra says "it fits several questions" says "Only its sender knows" lacks "names no item"
