at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Two questions
  Include archived orders? And cancelled ones?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question bare: On Mon, 23 Nov 2026 at 10:02, Dana Dev wrote:
  > 1) include archived orders that are older than two years in the export
  yes, two years
  > 2) include cancelled orders that are older than two years in the export
  no, never
> expect letter answer to dana says "no, never" says "yes, two years"
