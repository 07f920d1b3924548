at Mon 2026-11-23 10:02
> hostile large from dana
> expect mail is held says "unreadable"
> expect letter help to dana
> hostile parts from dana
> expect mail is held says "unreadable"
> hostile empty from dana
> expect mail is held
> hostile bytes from dana
> expect mail is held
> expect nothing
# A charset that lies is read as well as can be.
> hostile charset from dana
> expect mail is filed
> expect letter receipt to dana
> expect letter question to sam says "is it"
