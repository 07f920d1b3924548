# A ruling on an assumption is undone: what was assumed waits for the new ruling, and a note asks for it.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Font?
  Which font?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Arial
> expect letter assumption to petra, sam
> reply from petra to assumption: 2 Fonts
> expect letter ruling to dana, sam
> wait 10m
> reply from petra to assumption: /undo
> expect letter notice to dana, sam says "Please wait for a new one"
> expect letter briefing to petra says "Petra Po has undone the ruling on it" lacks "waits for Sam"
> expect ball PBI-142 is petra since 2026-11-23 10:12
> wait 23h
> expect letter digest to petra says "WAITS FOR YOU"
> expect nothing
