//! The gate for all that one message wants in a question: each of its commands asks for itself,
//! and so do the words beside them.
//!
//! Invariant: no command is obeyed on the proof that another one needs.

use super::together::word;
use crate::domain::fact::Outcome;
use crate::domain::held::Hold;
use crate::domain::ids::ClarificationId;
use crate::domain::letter::HelpWhy;
use crate::rules::assuming;
use crate::rules::authorise::{Act, Evidence, Grant, authorise};
use crate::rules::draft::Draft;
use crate::rules::placing::voice::{Voice, held_with_help};
use crate::rules::speech::grammar::{Asked, Command};

/// What of a message may be done: `None`: all of it; else the part that may. `Err`: nothing.
pub(in crate::rules) fn passed<'v>(
    draft: &mut Draft<'_>,
    voice: &'v Voice<'_>,
    id: &ClarificationId,
) -> Result<Option<Voice<'v>>, (Outcome, String)> {
    let asker = draft
        .clarification(id)
        .is_some_and(|c| c.developer == voice.sender.person.id);
    let proof = Evidence {
        asker,
        ..voice.evidence
    };
    let gate = |act: Act| authorise(Some(voice.sender.role), false, act, &proof);
    for command in &voice.asked.commands {
        let act = match command {
            Command::NotMe | Command::Ask(_) => Act::PassOn,
            Command::Resolved | Command::Assume(_) => Act::Resolve,
            _ => continue,
        };
        if let Some(refused) = refused(draft, voice, command, gate(act)) {
            return Err(refused);
        }
    }
    let words = gate(Act::Answer);
    let objects = assuming::objects(draft, voice, id);
    let said = if objects {
        gate(Act::Object)
    } else if voice.withheld.is_empty() || !words.goes_on() {
        words
    } else {
        gate(Act::Internal)
    };
    if matches!(said, Grant::NotTheirs(_)) {
        return Err(held(draft, voice, said));
    }
    // Objecting needs less proof than the words beside it, which go nowhere.
    if objects && said.goes_on() && !words.goes_on() {
        return Ok(Some(voice.asking(Asked {
            commands: vec![Command::Disagree],
            ..Asked::default()
        })));
    }
    let is_wish = |c: &&Command| matches!(c, Command::Po | Command::Disagree);
    let commands = || voice.asked.commands.iter();
    let wishes: Vec<Command> = commands().filter(is_wish).cloned().collect();
    let others: Vec<Command> = commands().filter(|c| !is_wish(c)).cloned().collect();
    let wish = gate(Act::Object);
    if !wishes.is_empty() && !wish.goes_on() {
        // The words go on without it, if they may.
        return match said {
            Grant::Held(_) => Err(held(draft, voice, said)),
            _ if others.is_empty() && voice.asked.words.is_empty() => Err(held(draft, voice, wish)),
            _ => Ok(Some(voice.asking(Asked {
                commands: others,
                ..voice.asked.clone()
            }))),
        };
    }
    if said.goes_on() {
        return Ok(None);
    }
    // A wish for a ruling needs less proof than the words beside it, which go nowhere.
    if !wishes.is_empty() && others.is_empty() {
        return Ok(Some(voice.asking(Asked {
            commands: wishes,
            ..Asked::default()
        })));
    }
    Err(held(draft, voice, said))
}

/// What comes of a message with a command that is not granted. `None`: it is.
fn refused(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    command: &Command,
    grant: Grant,
) -> Option<(Outcome, String)> {
    let Grant::NotTheirs(who) = grant else {
        return (!grant.goes_on()).then(|| held(draft, voice, grant));
    };
    let who = if matches!(command, Command::Assume(_)) {
        "a developer of the team"
    } else {
        who
    };
    let act = word(command);
    let why = HelpWhy::NotYours {
        act: act.to_owned(),
        who: who.to_owned(),
    };
    let because = format!("{act} is for {who}");
    Some(held_with_help(draft, voice, why, &because))
}

fn held(draft: &mut Draft<'_>, voice: &Voice<'_>, grant: Grant) -> (Outcome, String) {
    let why = match grant {
        Grant::Held(why) => {
            draft.hold(Hold::NotVouched);
            why
        }
        // Of what is asked for beside words that is `/internal` alone.
        Grant::NotTheirs(who) => {
            let why = HelpWhy::NotYours {
                act: voice.asked.heading.clone(),
                who: who.to_owned(),
            };
            return held_with_help(draft, voice, why, &format!("/internal is for {who}"));
        }
        _ => "not confirmed",
    };
    (Outcome::Held, format!("{why}; {}", voice.because))
}
