# Nobody vouches for the acceptance: a yes by mail, to a letter of his own, accepts; a no declines.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts unverified
> expect letter notice to sam says "nobody vouches"
> expect calls invited
> reply from sam to notice unverified: Yes
  Sam
> expect calls agreed
> sam declines
> expect letter invitation to dana, sam, petra sequence 1
> sam accepts unverified
> expect letter notice to sam says "nobody vouches"
> reply from sam to notice unverified: No.
> expect letter invitation to dana, sam, petra sequence 2
