# A receipt of reading in plain text is nobody's answer, in whatever language the program speaks.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question subject "Gelesen: [PBI-142] Archived orders?": Ihre Nachricht

     An: Sam Sales
     Betreff: [PBI-142] Archived orders?
     Gesendet: Montag, 23. November 2026 10:02:11 (UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien

   wurde am Montag, 23. November 2026 10:05:30 (UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien gelesen.
> expect mail is recorded says "text of a receipt of reading"
> expect nothing
> expect ball PBI-142 is sam
