# The same with the tag at the end of the subject.
at Mon 2026-11-23 10:02
> mail from dana: Abwesenheit: zählt sie als Urlaub? [PBI-142]
  Wird eine Abwesenheit im Export als Urlaub gezählt?
> expect mail is filed
> expect letter receipt to dana
> expect letter question to sam
