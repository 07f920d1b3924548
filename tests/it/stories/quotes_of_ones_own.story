# What somebody quotes and introduces in their own words belongs to the answer.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare: Yes. As the contract said:

  > Orders are kept two years.

  So two years it is.
> expect letter answer to dana says "As the contract said:" says "Orders are kept two years." says "So two years it is."
> reply from sam to question bare: See what Lea wrote me:
  > More is not allowed.
> expect letter answer to dana says "See what Lea wrote me:" says "More is not allowed."
> reply from sam to question bare: Ja, Lea schrieb mir dazu:
  > Zwei Jahre.
> expect letter answer to dana says "Lea schrieb mir dazu" says "Zwei Jahre."
> reply from sam to question bare: Two years, the customer wrote on 12.10.2026:
  > Orders are kept.
> expect letter answer to dana says "the customer wrote on" says "Orders are kept."
