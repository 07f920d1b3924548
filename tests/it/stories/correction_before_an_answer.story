# What Petra corrects before Sam has answered is the answer: nobody else is waited for, nor nudged.
policy po_copy yes
at Mon 2026-11-23 10:02
> mail from dana cc petra: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from petra: Re: [PBI-142] Archived orders?
  /correction One year only.
> expect letter ruling to dana says "Build it as the words above say"
> expect letter ruling to sam says "You need do nothing"
> expect ball PBI-142 is dana
> expect calls cancelled
> wait 3d
> expect nothing to sam
