# "I can come", said to the invitation, accepts it, also after a no that was given by mistake; what
# else is said of the call answers nothing, and the call stands.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15
> reply from sam to invitation: I will bring Tess along.
> expect letter answer to dana says "Sam Sales writes"
> expect calls invited
> reply from sam to invitation: Ich bin im Zug, Verbindung ist schlecht.
> expect letter answer to dana says "Sam Sales writes"
> expect calls invited
> reply from sam to invitation: Sorry for the confusion, I can come.
> expect calls agreed
> expect ball PBI-142 is sam
> reply from dana to invitation: I'll be 5 minutes late.
> expect letter answer to sam says "Dana Dev writes"
> expect calls agreed
> expect ball PBI-142 is sam
> sam declines
> expect letter invitation to dana, sam, petra sequence 1
> reply from sam to invitation: Sorry, wrong button! I can come.
> expect calls agreed
