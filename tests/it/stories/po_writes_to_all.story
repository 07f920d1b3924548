# The PO's remark is "to you alone" only where nobody else stood in To or Cc.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from petra cc sam@acme.example: Re: [PBI-142] Archived orders?
  Sam, which ones?
> expect letter answer to dana says "(Product Owner) writes, today" says "This decides nothing" lacks "alone"
> mail from petra: Re: [PBI-142] Archived orders?
  Dana, have you asked the warehouse?
> expect letter answer to dana says "writes to you alone"
