at Mon 2026-11-23 10:02
> mail from dana: Hello there
  What is this? It is UTF-8 and RFC-5545.
> expect mail is held says "it names no item"
> expect letter help to dana
