# "/call" in the question: the invitation is the receipt.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /call
  Are archived orders in?
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> expect count dana 1
