# Words that say that the call's own time suits accept it; that one can't come then, declines it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15
> reply from sam to invitation: 14:15 is fine, thanks.
> expect calls agreed
> reply from sam to invitation: Sorry, I have another meeting then.
> expect letter invitation to dana, sam, petra sequence 1
> expect ball PBI-142 is sam
