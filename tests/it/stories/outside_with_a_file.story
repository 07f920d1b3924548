# A file goes out with the question: whoever releases it reads so, with its size.
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from dana file "salaries.csv" 20: [PBI-150] Which logo?
  Old or new?
> expect letter release to petra says "enclosed: salaries.csv (" says "Nothing else"
> expect letter help to dana
> reply from petra to release: 1
> expect letter receipt to dana
> expect letter question to sam says "Enclosed: salaries.csv"
