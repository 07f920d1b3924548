# A mail above the limit is held, and whoever sent it learns what to do: three times a day, as with
# all that helps. Who is not vouched for, or a machine, is told nothing.
person sam language de
at Mon 2026-11-23 10:02
> hostile large from dana
> expect mail is held says "the sender is told"
> expect letter help to dana says "larger than 25 MB" says "without the large files"
> hostile large from sam
> expect letter help to sam says "größer als 25 MB"
> hostile large from mallory
> expect mail is held
> expect nothing
> hostile large from dana
> expect letter help to dana
> hostile large from dana
> expect letter help to dana
> hostile large from dana
> expect mail is held says "larger than 25 MB"
> expect nothing
