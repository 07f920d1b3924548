# more held mails than a digest lists: the others must be shown another morning
policy digest 08:30
policy book on request
at Mon 2026-11-23 10:02
> mail from mallory0: Cheap pills 0
  Buy this 0.
> mail from mallory1: Cheap pills 1
  Buy this 1.
> mail from mallory2: Cheap pills 2
  Buy this 2.
> mail from mallory3: Cheap pills 3
  Buy this 3.
> mail from mallory4: Cheap pills 4
  Buy this 4.
> mail from mallory5: Cheap pills 5
  Buy this 5.
> mail from mallory6: Cheap pills 6
  Buy this 6.
> mail from mallory7: Cheap pills 7
  Buy this 7.
> mail from mallory8: Cheap pills 8
  Buy this 8.
> mail from mallory9: Cheap pills 9
  Buy this 9.
> mail from mallory10: Cheap pills 10
  Buy this 10.
> mail from mallory11: Cheap pills 11
  Buy this 11.
> mail from mallory12: Cheap pills 12
  Buy this 12.
> mail from mallory13: Cheap pills 13
  Buy this 13.
> mail from dana unverified: [PBI-142] Archived orders?
  Are archived orders in?
> expect mail is held
> wait until 2026-11-24 08:31
> expect letter digest to petra says "more" says "dana@acme.example"
> reply from petra to digest: drop all
> wait until 2026-11-25 08:31
> expect letter digest to petra says "Cheap pills 5" says "and 3 more"
> reply from petra to digest: drop all
> wait until 2026-11-26 08:31
> expect letter digest to petra lacks "more"
> reply from petra to digest: drop all
> wait until 2026-11-27 08:31
> expect nothing
