# Words for the team alone ask nobody anything, in the subject or below a mere heading.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] /internal Sam is wrong
  He never reads the criteria.
> expect letter help to dana says "it went to nobody"
> mail from dana: [PBI-150] Team talk
  /internal
  Sam is wrong again.
> expect letter help to dana says "it went to nobody"
> expect nothing
# A question in the subject is asked.
> mail from dana: [PBI-150] Which logo?
  /internal
  Sam is slow.
> expect letter receipt to dana
> expect letter question to sam says "Which logo?" lacks "slow"
