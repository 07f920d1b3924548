# What is typed along with a calendar answer needs what words need, whatever the answer itself does: of an
# acceptance that only a provider signed, or of a forged decline, it goes nowhere. With a handle it is marked.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts provider note "Bring ten thousand in cash, please."
> expect mail is filed says "goes nowhere"
> sam accepts forged threaded note "Bring ten thousand in cash, please."
> expect nothing
> sam accepts unverified threaded note "I bring the list."
> expect letter answer to dana says "I bring the list." says "NOT VERIFIED"
> sam declines forged note "Bring ten thousand in cash, please."
> expect letter invitation to dana, sam, petra lacks "ten thousand"
> sam declines unverified threaded note "I have the dentist."
> expect letter answer to dana says "I have the dentist." says "NOT VERIFIED"
> expect letter invitation to dana, sam, petra lacks "dentist"
# With less proof than a vouched one it is read by nobody else than that.
> dana declines unverified threaded note "I will not sit with Sam again."
> expect letter cancellation to dana, sam, petra lacks "sit with"
> expect nothing
