# What is encrypted, or wrapped for Outlook alone, says nothing here: it answers nothing, asks
# nothing, and its sender is told. Beside words a winmail.dat is told of: files may be in it.
at Mon 2026-11-23 10:02
> mail from dana file "smime.p7m" 9: [PBI-142] Archived orders?
> expect mail is held says "the sender is told"
> expect letter help to dana says "No words could be read" says "not encrypted"
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question file "smime.p7m" 9 bare:
> expect letter help to sam says "No words could be read"
> reply from sam to question file "winmail.dat" 9 bare:
> expect letter help to sam says "only Outlook reads"
> reply from sam to question file "smime.p7m" 9 bare unverified:
> expect nothing
> reply from sam to question file "winmail.dat" 20: Yes, see the enclosed list.
> expect letter answer to dana files none says "Not enclosed, it stays on record: winmail.dat (21 KB); ask Sam."
> wait 30m
> expect letter briefing to petra
