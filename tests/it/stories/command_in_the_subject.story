# A command in the subject is done, whatever stands below; what is for the team or the PO reaches
# nobody else. What only looks like one is a question.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] /ask po
  Petra only: may I leave the archive out?
> expect letter receipt to dana
> expect letter question to petra says "Petra only" subject "[PBI-142] Petra only: may I leave the archive out?"
> expect nothing to sam
> mail from dana: [PBI-150] /assume Always black
  Dana
> expect letter receipt to dana says "you go by an assumption"
> expect letter assumption to petra says "Always black"
> expect letter assumption to sam says "Always black"
> mail from dana: [PBI-150] /call
  Which font do we take for the logo?
> expect letter invitation to dana, sam, petra says "Which font do we take for the logo?"
> expect letter question to sam
> mail from dana: [PBI-142] /cal Which separator?
> expect letter question to sam says "/cal Which separator?"
> expect letter receipt to dana
> expect letter invitation to dana, sam, petra
> mail from dana: [PBI-142] /talkd Sam: yes
> expect letter help to dana says "/talkd"
> expect nothing
