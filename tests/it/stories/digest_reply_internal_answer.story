# An answer by a line of a digest goes out without what stands behind /internal.
policy digest 08:30
policy book on request
at Mon 2026-11-23 10:02
> mail from sam: [PBI-142] Excel
  Could we have Excel?
> expect letter receipt to sam
> expect letter question to petra
> wait until 2026-11-24 08:31
> expect letter digest to petra
> reply from petra to digest: 1 Not now. /internal He never pays, so never.
> expect letter ruling to sam lacks "never pays" says "Not now"
