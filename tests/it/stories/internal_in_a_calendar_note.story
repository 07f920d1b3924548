# Words below /internal in the note of a calendar answer are for the team alone, too: of whoever asked, be it a
# stakeholder. Beside an acceptance that nobody vouches for they go nowhere, and the note with them.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> dana accepts note "I bring the numbers.\n/internal\nSam is clueless."
> expect letter answer to sam says "I bring the numbers." lacks "clueless"
> petra accepts note "/internal Ask for the budget."
> expect letter answer to dana says "For the team alone: Ask for the budget."
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> expect letter cancellation to dana, sam, petra
> wait 30m
> expect letter briefing to petra says "Sam is clueless."
