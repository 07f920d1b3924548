# Sam sees it otherwise than Petra, who goes by an assumption of hers; her own further words are
# no objection.
at Mon 2026-11-23 10:02
> mail from petra: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to petra
> expect letter question to sam
> reply from petra to receipt: /assume Two years back.
> expect letter assumption to sam
> reply from petra to receipt: /disagree
> expect assumptions pending
> reply from sam to assumption: No, three years, by law.
> expect letter answer to petra says "three years"
> expect assumptions objected
