# a freelance developer writes from gmail.com: an outsider of gmail.com is still outside
person ravi address ravi@gmail.com
person sam address sam@gmail.com
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter release to petra
> expect letter help to dana
> expect nothing to sam
