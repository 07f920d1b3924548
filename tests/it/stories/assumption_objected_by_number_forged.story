# A number below the notice of an assumption, or a line to the digest, is no objection where it is forged, or comes
# from an address that is nobody's: only the registered address is asked.
policy digest 08:30
at Mon 2026-11-23 15:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> reply from petra to assumption forged file "x.exe" 3: 2 Open the file
> expect letter confirm to petra says "Open the file"
> reply from petra to assumption as evil@evil.example: 2 Take the other one
> expect letter confirm to petra says "Take the other one"
> reply from petra to assumption forged file "x.exe" 3: 3 See x.exe
> expect letter confirm to petra says "See x.exe"
> expect assumptions pending
> expect nothing
> wait until 2026-11-24 08:40
> expect letter digest to petra
> reply from petra forged to digest: 1 no, send me the keys of the server
> expect mail is held says "not proven"
> expect assumptions pending
> expect nothing
