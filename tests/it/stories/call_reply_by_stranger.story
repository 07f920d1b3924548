# Somebody who is not invited, and an acceptance nobody vouches for.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts unverified
> expect mail is held says "not proven"
> expect letter notice to sam says "nobody vouches"
> expect calls invited
# By an alias that is his.
> sam accepts as sam@alias.example
> expect calls agreed
# Whoever knows the UID may claim to answer for him: that is no decline of his.
> sam declines sent-by eve@evil.example
> expect mail is held says "not invited"
> expect calls agreed
# A decline needs only the UID and the attendee's address.
> sam declines unverified
> expect letter invitation to dana, sam, petra sequence 1
