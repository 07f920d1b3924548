# What can't be moved stays where it is, and the letter says no more than that.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /move PBI-999
> expect letter help to dana says "There is no item PBI-999, so nothing was moved" lacks "went to nobody"
> reply from dana to receipt: /agreed
> expect letter help to dana says "was not done. It is for" says "/agreed"
