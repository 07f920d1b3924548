# What comes with an assumption goes along to those who are told of it.
at Mon 2026-11-23 10:02
> mail from dana file "layout.pdf" 20: [PBI-142] Which layout?
  /assume the new one, as enclosed
> expect letter assumption to sam files "layout.pdf" says "Enclosed: layout.pdf"
> expect letter assumption to petra files "layout.pdf" says "Enclosed: layout.pdf"
> expect letter receipt to dana
# Beside words for the team it stays in the team.
> mail from dana file "prices.pdf" 20: [PBI-150] Which logo?
  /assume the old one
  /internal see the prices
> expect letter assumption to sam files "" lacks "prices"
> expect letter assumption to petra files "prices.pdf"
> expect letter receipt to dana
