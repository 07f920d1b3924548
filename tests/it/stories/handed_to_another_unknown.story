# Whom nobody knows by name is not asked: Dana is told what was written, and the question waits for
# Sam. So it is of whoever stands in Cc and is nobody's colleague.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: I passed this on to Otto.
> expect letter answer to dana says "Sam Sales writes" says "passed this on to Otto"
> expect ball PBI-142 is sam since 2026-11-23 10:02
> reply from sam cc "Otto <otto@other.example>" to question: +Otto
> expect letter answer to dana says "Sam Sales writes"
> expect ball PBI-142 is sam since 2026-11-23 10:02
> expect strangers
