policy place none
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "no place for calls"
> expect letter question to sam
> reply from dana to receipt: /call
> expect letter notice to dana says "no place for calls"
> expect calls none
