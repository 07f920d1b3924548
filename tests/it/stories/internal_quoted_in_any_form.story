# What was said among the team alone does not go outside, in whichever form it is quoted; whoever quoted it is told.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing bare: The budget is forty thousand, no more.
> expect letter answer to dana says "forty thousand"
> expect letter help to petra
> mail from dana header "In-Reply-To: <m1@client.example>": Re: [PBI-142] Archived orders?
  Really all, the old ones, too?

  Petra Po writes, today 10:32:

      The budget is forty
      thousand, no more.
> expect letter answer to sam says "the old ones, too?" lacks "forty" lacks "thousand" lacks "Petra Po writes" says "left out"
> expect letter notice to dana says "forty thousand" says "write it in words of your own"
> mail from dana header "In-Reply-To: <m1@client.example>": Re: [PBI-142] Archived orders?
  And those of 2019?

  [10:32] Petra Po
  The budget is forty thousand, no more.
> expect letter answer to sam says "And those of 2019?" lacks "forty" says "left out"
> expect letter notice to dana says "forty thousand"
> mail from dana header "In-Reply-To: <m1@client.example>": Re: [PBI-142] Archived orders?
  And those of 2018? Petra wrote: "The budget is forty thousand, no more."
> expect letter notice to dana says "forty thousand"
> mail from dana header "In-Reply-To: <m1@client.example>": Re: [PBI-142] Archived orders?
  And those of 2017? We can spend 40 thousand at most.
> expect letter answer to sam says "40 thousand at most"
