# An old program writes its file into the text: it is a file that goes with the words around it. What is
# only said of such a file is words.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years, see the file.

  begin 644 rates.csv
  #0V%T
  `
  end
> expect letter answer to dana files "rates.csv" says "Yes, two years, see the file." lacks "begin 644"
> reply from sam to question: The export should begin 644 days back and
  end today.
> expect letter answer to dana files none says "begin 644 days back"
> wait 30m
> expect letter briefing to petra says "With: rates.csv" lacks "begin 644 rates"
