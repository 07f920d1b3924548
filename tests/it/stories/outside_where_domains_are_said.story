# domains are said: only these are the company's
person ravi address ravi@gmail.com
person sam address sam@gmail.com
domains acme.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter release to petra
> expect letter help to dana
> expect nothing
