# Of a confidential item the subject tells nothing, so what is asked there stands in the letter.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-170] When is the merger?
  The exact day, please.
> expect letter receipt to dana subject "Re: [PBI-170]"
> expect letter question to sam subject "[PBI-170]" says "When is the merger?" says "The exact day, please."
