# A plain refusal and a plain acceptance are understood in the languages people write; with a
# further wish it is a message.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15
> reply from sam to invitation: Hallo zusammen,

  passt leider nicht.

  Viele Grüße
  Sam
> expect letter invitation to dana, sam, petra sequence 1
> reply from sam to invitation: Can't make it, Thursday after 3?
> expect letter answer to dana says "Thursday after 3"
> expect calls invited
> reply from sam to invitation subject "Zugesagt: [PBI-142] Call: Archived orders?": Sam
> expect calls agreed
