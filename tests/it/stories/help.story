at Mon 2026-11-23 10:02
> mail from dana: How?
  /help
> expect mail is recorded says "asked for help"
> expect letter help to dana says "/call" from "Acme clarifications"
