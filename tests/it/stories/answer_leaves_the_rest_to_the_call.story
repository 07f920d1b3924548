# An answer that leaves something to the call calls nothing off; one that says all does.
at Mon 2026-11-23 10:02
policy book on request
> mail from dana: [PBI-142] Archived orders
  Should the export include archived orders, and how far back?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /call
> expect letter invitation to dana, sam, petra
> reply from sam to question: Archived orders yes. How far back I will tell you in the call.
> expect letter answer to dana says "How far back"
> expect nothing to sam
> reply from sam to question: As I said on the phone, ten years back.
> expect letter answer to dana
> expect letter cancellation to dana, sam, petra
