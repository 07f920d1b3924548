# Sam declines after he accepted; the older acceptance arrives last and does not count.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> wait 10m
> petra accepts
> petra declines stamped 5m earlier
> expect mail is filed says "a newer answer"
> sam accepts
> sam doubts stamped 5m earlier
> expect calls agreed
