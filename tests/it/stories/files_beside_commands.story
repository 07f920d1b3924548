# What comes beside a command goes to whoever its words would have gone to.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt file "screen.png" 20: /call
> expect letter invitation to dana
> expect letter invitation to petra
> expect letter invitation to sam
> expect letter answer to sam files "screen.png" says "Enclosed: screen.png (21 KB)."
> reply from dana to receipt file "mail of May.pdf" 20: /resolved
> expect letter cancellation to dana
> expect letter cancellation to petra
> expect letter cancellation to sam
> expect letter answer to sam files "mail of May.pdf"
> wait 30m
> expect nothing
