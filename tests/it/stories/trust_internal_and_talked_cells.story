# Words for the team, and a talk, that nobody vouches for. Words for the team are held, and those above them
# with them, whatever else speaks for their sender. A talk is marked with a handle of theirs; what is forged,
# or comes without a handle, is held. Whoever is neither of the team nor the one who asked has no words for the
# team: they are part of the answer.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt forged: /internal
  Sam never says no.
> expect mail is held says "forged"
> expect nothing
> mail from dana tokenless unverified unthreaded: [PBI-142] Archived orders?
  /talked Sam: yes of course
> expect mail is held says "nobody vouches"
> expect nothing
> reply from dana to receipt forged: /talked Sam: yes of course
> expect mail is held says "forged"
> expect nothing
> reply from dana to receipt unverified: /internal
  Sam always says yes.
> expect mail is held says "nobody vouches"
> expect nothing
> reply from dana to receipt unverified: Two years, too?
  /internal
  Sam never knows.
> expect mail is held says "nobody vouches"
> expect nothing
> reply from sam to question: Yes.
  /internal
  We pay for two years.
> expect letter answer to dana says "We pay for two years."
> wait 30m
> expect letter briefing to petra lacks "always says yes" lacks "never knows" lacks "never says no" lacks "two years, too"
> reply from dana to receipt unverified: /talked Sam: three years
> expect letter read-back to sam says "NOT VERIFIED"
> expect letter notice to dana says "build none of the disputed part"
> expect letter briefing to petra says "not verified"
> expect nothing
