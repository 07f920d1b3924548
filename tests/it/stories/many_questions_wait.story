# A person who asks much learns once that the rest waits, and for whom; a program is not answered by
# that for ever.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Orders that are archived?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Orders that are deleted?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Orders that are paid?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Orders that are unpaid?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Orders that are refunded?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Orders that are shipped?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Orders that are returned?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Orders that are foreign?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Orders that are domestic?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Orders that are wholesale?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Orders that are retail?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Orders that are gifted?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Orders that are damaged?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Orders that are partial?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Orders that are delayed?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Orders that are urgent?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Orders that are secret?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Orders that are public?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Orders that are internal?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Orders that are external?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Orders that are seasonal?
  Are they in?
> expect mail is held says "more than 20 questions"
> expect letter help to dana says "Your question waits" says "Petra" says "No need to send it again"
> expect nothing to sam
> mail from dana: [PBI-150] Orders that are split?
  Are they in?
> expect mail is held says "more than 20 questions"
> expect nothing to dana
> wait 61m
> mail from dana: [PBI-150] Orders of the branch?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
