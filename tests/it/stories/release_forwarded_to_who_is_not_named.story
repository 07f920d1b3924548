# A release letter of a confidential item that reached a delegate who is not named on it lets nothing go.
policy digest 08:30
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-170] Buy them now?
  Shall we buy the competitor now?
> expect letter release to petra
> expect letter help to dana
> away petra to release until 2026-12-03
> leak release of petra to dirk: 1
> expect mail is held says "closed to its sender"
> expect nothing
