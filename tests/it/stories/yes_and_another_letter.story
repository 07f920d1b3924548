# "Column J" is no smile, and not "column I".
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Column
  Into which column goes the total?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume column I
> expect letter assumption to sam, petra
> reply from sam to assumption: Yes, column J
> expect letter answer to dana says "Sam Sales objects"
