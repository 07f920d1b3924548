# A question moves to a confidential item: who was asked about the other one hears that nothing
# is wanted any more, and does not learn where it went.
stakeholders PBI-170 kim
at Mon 2026-11-23 10:02
> mail from dana: [PBI-170] Buy them now?
  Shall we buy the competitor now?
> expect letter receipt to dana
> expect letter question to kim
> mail from dana: [PBI-142] Which price?
  What would it cost?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt of PBI-142: /move PBI-170
> expect letter notice to sam says "No answer is needed" lacks "PBI-170" subject "[PBI-142] Which price?"
> expect letter question to kim says "What would it cost?" subject "[PBI-170]"
> expect letter notice to dana says "Kim Key is asked now" subject "[PBI-170]"
> expect nothing
