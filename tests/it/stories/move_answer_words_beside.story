# Words below /move in reply to a stray answer are said where the answer went.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from ravi: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question of PBI-142: The new one, with the blue border.
> expect letter answer to dana says "blue border"
> reply from dana to answer: /move PBI-150
  Is that the border of the old shop?
> expect letter answer to ravi says "blue border"
> expect letter notice to sam says "belongs to PBI-150"
> expect letter answer to ravi says "Dana Dev writes" says "Is that the border of the old shop?" subject "Re: [PBI-150] Which logo?"
