# Mail from before `since` is placed and causes nothing.
since 2026-11-23 12:00
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect mail is filed says "from before the team began"
> expect clarification PBI-142 is lapsed
> wait 3h
> expect nothing
> expect alarms none
