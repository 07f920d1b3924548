# Nor does somebody outside who was never asked: that is for the Product Owner to say.
policy book at once
person tess address tess@client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Buy Initech for three million?
  Shall we buy Initech now?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> sam delegates to tess
> expect letter notice to sam says "outside and was never asked; ask the Product Owner. Do you come?"
> expect nothing
