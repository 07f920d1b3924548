# A proposal that was held because its sender was told often enough is answered once somebody releases it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam counters 2026-11-23T19:00
> expect letter counter-declined to sam
> sam counters 2026-11-23T19:30
> expect letter counter-declined to sam
> sam counters 2026-11-23T20:00
> expect letter counter-declined to sam
> sam counters 2026-11-23T20:30
> expect held sam@acme.example
> expect nothing
> admin releases sam
> expect letter counter-declined to sam says "Today 20:30"
> expect held is nothing
