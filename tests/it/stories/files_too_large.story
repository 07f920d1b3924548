# What would make a letter larger than 10 MB stays on record, and the letter says so; a smaller one behind it goes.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question file "talk.mp4" 8500 file "a.pdf" 5000 file "b.pdf" 3000 file "c.pdf" 500: Yes, see the recording.
> expect letter answer to dana files "a.pdf, c.pdf" says "Not enclosed, it stays on record: talk.mp4 (9 MB), b.pdf (4 MB); ask Sam."
> expect letter help to sam says "Your words went on without these files" says "talk.mp4 (9 MB), b.pdf (4 MB)" lacks "a.pdf"
> wait 30m
> expect letter briefing to petra says "talk.mp4"
