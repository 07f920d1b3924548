# "Pohl, Dr. Petra" and "Schröder, Samuel" go by their first names.
person petra name Pohl, Dr. Petra
person sam name Schröder, Samuel
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "call with Samuel and Petra"
> expect letter question to sam
> wait 2h
> expect letter invitation to dana says "A call with Samuel and Petra"
> expect letter invitation to sam, petra
