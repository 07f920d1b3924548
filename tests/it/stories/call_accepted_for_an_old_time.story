# A yes in words to an invitation whose time has changed accepts nothing; a yes to the new one does.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> dana declines
> expect letter invitation to dana, sam, petra sequence 1
> reply from sam to invitation 1: yes
> expect letter notice to sam says "Your answer was for an old time"
> expect calls invited
> reply from sam to notice: yes
> expect calls agreed
