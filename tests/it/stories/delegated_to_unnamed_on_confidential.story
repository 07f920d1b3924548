# Nobody comes in another's place to a call about a confidential item on which they are not named.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-170] Buy Initech for three million?
  Shall we buy Initech now?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> sam delegates to tess
> expect letter notice to sam says "not named on an item that is confidential. Do you come?"
> expect nothing
