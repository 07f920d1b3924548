# Words beside the rulings on parts of a note need what words need: without a handle of the PO's, or forged, they go
# nowhere, nor does their file. The rulings are asked about.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> sam accepts
> wait until 12:45
> expect letter outcome-request to dana
> reply from dana to outcome-request: PBI-142: Two years, also as Excel.
  PBI-150: The new one.
> expect letter read-back to sam
> expect letter notice to dana
> expect letter briefing to petra says "A. PBI-142"
> mail from petra unverified file "evil.exe" 3: [PBI-142] Archived?
  A: 1
  Please run the file.
> expect letter confirm to petra
> expect nothing
> reply from petra to briefing forged: A: 1
  Please open the door.
> expect letter confirm to petra
> expect nothing
> reply from petra to briefing forged: A: who is that?
  Please open the window.
> expect mail is held says "not proven"
> expect nothing
> reply from petra to briefing unverified: A: 1
  Thanks, that helps a lot with the plan for May.
> expect letter answer to dana says "the plan for May" says "NOT VERIFIED"
