//! The reply to a letter that asks for a confirmation: it does what was sought.
//!
//! Invariant: single use, within its hour, by who was asked, only while the right to it lasts, and
//! only where nothing else was ruled meanwhile. A yes from which nothing follows is answered once,
//! within the limits of letters that help: its sender must not believe that it was done. The
//! secret in the address it was sent to is as good a proof as a ruling needs, so the letter goes to
//! nobody who is not known. What is done already as they want it is not answered.

use super::confirming::{ruling, told};
use super::verdict::{Made, rule};
use super::{handing, held, undoing, wishes};
use crate::domain::clarification::{Clarification, EntryKind, Ruling, Verdict};
use crate::domain::confirmation::{CONFIRMED, Confirmation, Line, Sought, SoughtAct};
use crate::domain::fact::{Incoming, Outcome};
use crate::domain::held::Hold;
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{HelpWhy, NotDone, Unconfirmed};
use crate::domain::person::{Member, Role};
use crate::domain::replies::{self, Meaning, Place};
use crate::domain::sentence::{Sentence, Told};
use crate::rules::authorise::{Act, Evidence, Grant, authorise};
use crate::rules::draft::{Draft, More, Saying};
use crate::rules::duty::{may_know, on_duty, po_is_away};
use crate::rules::placing::voice::{Voice, held_with_help, help, saying};
use crate::rules::speech::courtesy::content;
use crate::rules::speech::grammar::Asked;
use crate::rules::speech::orders;
use crate::say;

/// The reply to a letter that asks for a confirmation, known by the address it was sent to, or,
/// vouched for, by the letter that it answers: a mailbox without plus-addresses has but one.
pub(in crate::rules) fn in_words(
    draft: &mut Draft<'_>,
    mail: &Incoming,
    sender: &Member,
    evidence: Evidence,
) -> Option<(Outcome, String)> {
    if let Some(known) = mail.confirms.clone() {
        return Some(confirmed(draft, mail, sender, evidence, known));
    }
    let answered = mail.message.in_reply_to.as_deref()?;
    let letter = draft.dossier.letters.get(answered)?;
    let theirs = letter.name == "confirm" && letter.person == sender.person.id;
    if !theirs || draft.silent {
        return None;
    }
    // Anything else in that thread is what it is elsewhere: a ruling, a question back.
    if reply(&content(&mail.message.text, &sender.person.name)) == Reply::Neither {
        return None;
    }
    let of = letter.key.as_str().split('/').nth(1)?;
    let mut all = draft.dossier.confirmations.values();
    let found = all.find(|c| c.mail.as_str() == of && c.person == sender.person.id);
    if let Some(known) = found.filter(|_| evidence.vouched).cloned() {
        return Some(confirmed(draft, mail, sender, evidence, known));
    }
    // A yes or no from which nothing follows goes to nobody as an answer.
    let (hold, why) = if evidence.vouched {
        let why = "a confirmation that has lapsed or was used already";
        (Hold::Unheeded, why)
    } else {
        (Hold::NotVouched, "a confirmation that nobody vouches for")
    };
    draft.hold(hold);
    Some((Outcome::Held, why.into()))
}

fn confirmed(
    draft: &mut Draft<'_>,
    mail: &Incoming,
    sender: &Member,
    evidence: Evidence,
    known: Confirmation,
) -> (Outcome, String) {
    let now = draft.now();
    // A later mail of the same batch must see that it was used.
    let known = draft
        .dossier
        .confirmations
        .get(&known.hash)
        .cloned()
        .unwrap_or(known);
    if known.person != sender.person.id
        || !evidence.registered
        || evidence.failed
        || evidence.released
    {
        return (
            Outcome::Held,
            "a confirmation by somebody else than who was asked".into(),
        );
    }
    let voice = Voice {
        mail,
        sender,
        evidence: Evidence {
            vouched: true,
            handle: true,
            ..evidence
        },
        asked: Asked::default(),
        because: CONFIRMED.into(),
        verified: true,
        elsewhere: None,
        withheld: String::new(),
    };
    let said = reply(&content(&mail.message.text, &sender.person.name));
    if known.used.is_some() {
        let why = "a confirmation that was used already";
        if said == Reply::Yes && known.denied {
            return all_undone(draft, &voice, &known, Unconfirmed::Denied, why);
        }
        return (Outcome::Recorded, why.into());
    }
    let lapsed = "a confirmation that has lapsed";
    match said {
        Reply::Neither if known.until < now => (Outcome::Held, lapsed.into()),
        Reply::Neither => {
            // Nothing is done, and its hour goes by: its sender must not believe otherwise.
            let lines: Vec<&Line> = known.lines.iter().collect();
            let why = unconfirmed(draft, &known, &lines, Unconfirmed::Unclear);
            held_with_help(
                draft,
                &voice,
                why,
                "neither yes nor no to what was to be confirmed",
            )
        }
        Reply::Yes if known.until < now => {
            let until = known.until;
            all_undone(
                draft,
                &voice,
                &known,
                Unconfirmed::TooLate { until },
                lapsed,
            )
        }
        Reply::Yes => done(draft, &voice, &known),
        Reply::No => {
            draft.confirm(Confirmation {
                used: Some(now),
                denied: true,
                ..known
            });
            (
                Outcome::Recorded,
                "not confirmed: the registered address says no".into(),
            )
        }
    }
}

/// Nothing of it is done: its sender is told, once.
fn all_undone(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    known: &Confirmation,
    because: Unconfirmed,
    record: &str,
) -> (Outcome, String) {
    if known.told.is_some() {
        let record = format!("{record}; its sender was told so before");
        return (Outcome::Recorded, record);
    }
    let now = draft.now();
    let lines: Vec<&Line> = known.lines.iter().collect();
    let why = unconfirmed(draft, known, &lines, because);
    let before = draft.letters_to(&voice.sender.person.id);
    let end = held_with_help(draft, voice, why, record);
    if draft.letters_to(&voice.sender.person.id) > before {
        draft.confirm(Confirmation {
            told: Some(now),
            ..known.clone()
        });
    }
    end
}

/// What was not done, why, and what to write to have it done.
fn unconfirmed(
    draft: &Draft<'_>,
    known: &Confirmation,
    lines: &[&Line],
    because: Unconfirmed,
) -> HelpWhy {
    let acts = lines.iter().map(|l| {
        let c = l
            .clarification
            .as_ref()
            .and_then(|id| draft.clarification(id));
        told(draft, c, &l.sought)
    });
    let mut acts: Vec<Sentence> = acts.collect();
    acts.dedup();
    let act = match acts.as_slice() {
        [act] => act.clone(),
        _ => Sentence::new("{0}", vec![Told::All(acts)]),
    };
    HelpWhy::Unconfirmed(Box::new(NotDone {
        because,
        act,
        line: known.said.clone(),
        to: where_to_write(known),
    }))
}

/// The letter that the mail answered; where it answered none, the one it should have.
fn where_to_write(known: &Confirmation) -> Sentence {
    match (
        known.answers.as_deref(),
        known.lines.first().map(|l| &l.sought),
    ) {
        (Some("briefing"), _) => say!("the briefing note"),
        (Some("digest"), _) | (None, Some(Sought::Act(SoughtAct::Release { .. }))) => {
            say!("the digest")
        }
        (Some("assumption"), _) => say!("the notice of the assumption"),
        (Some("question"), _) | (None, Some(Sought::Ruling(Verdict::Answered))) => {
            say!("the question")
        }
        (Some(_), _) => say!("the same mail as before"),
        (None, _) => say!("the briefing note"),
    }
}

/// What became of a line that was confirmed.
enum Fate {
    /// It is as they want it; for the record.
    Done(String),
    /// It is not, and why.
    Not(Unconfirmed),
    /// It is theirs no more; with who may.
    NotTheirs(&'static str),
}

/// Does what was confirmed.
fn done(draft: &mut Draft<'_>, voice: &Voice<'_>, known: &Confirmation) -> (Outcome, String) {
    let now = draft.now();
    let mut records: Vec<String> = Vec::new();
    let mut filed: Vec<ClarificationId> = Vec::new();
    let mut left: Option<(Unconfirmed, Vec<&Line>)> = None;
    let mut not_theirs: Option<(&Line, &str)> = None;
    for line in &known.lines {
        match one(draft, voice, known, line) {
            Fate::Done(record) => {
                records.push(record);
                let new = line.clarification.iter().find(|id| !filed.contains(id));
                filed.extend(new.cloned());
            }
            Fate::Not(why) => left.get_or_insert((why, Vec::new())).1.push(line),
            Fate::NotTheirs(who) => _ = not_theirs.get_or_insert((line, who)),
        }
    }
    if let (true, None, Some((line, who))) = (records.is_empty(), &left, not_theirs) {
        // Whoever is on duty again within the hour may still say yes.
        let act = word(&line.sought).into();
        let who = who.into();
        let why = "a confirmation by somebody who may no longer rule";
        return held_with_help(draft, voice, HelpWhy::NotYours { act, who }, why);
    }
    let used = Confirmation {
        used: Some(now),
        ..known.clone()
    };
    draft.confirm(used.clone());
    let Some((why, lines)) = left else {
        records.dedup();
        return (outcome(filed), records.join("; "));
    };
    if records.is_empty() {
        return all_undone(
            draft,
            voice,
            &used,
            why,
            "what is confirmed can't be done any more",
        );
    }
    let why = unconfirmed(draft, known, &lines, why);
    if help(draft, voice, why) {
        records.push("the rest can't be done any more; the sender is told".into());
    } else {
        records.push("the rest can't be done any more".into());
    }
    (outcome(filed), records.join("; "))
}

fn outcome(clarifications: Vec<ClarificationId>) -> Outcome {
    if clarifications.is_empty() {
        Outcome::Recorded
    } else {
        Outcome::Filed { clarifications }
    }
}

/// The word of an act, for who may not do it.
const fn word(sought: &Sought) -> &'static str {
    match sought {
        Sought::Ruling(verdict) => verdict.as_str(),
        Sought::Act(SoughtAct::Undo { .. }) => "/undo",
        Sought::Act(SoughtAct::Delegate { .. } | SoughtAct::Calls { .. }) => "/delegate",
        Sought::Act(SoughtAct::Release { .. }) => "release",
    }
}

/// Does what one line wants, if the right to it has not ended since it was asked.
fn one(draft: &mut Draft<'_>, voice: &Voice<'_>, known: &Confirmation, line: &Line) -> Fate {
    let sender = voice.sender;
    let role = draft.dossier.roster.role(&sender.person.id);
    let duty = match &line.clarification {
        Some(id) => on_duty(draft, sender, id),
        None => sender.role == Role::Delegate && po_is_away(draft),
    };
    match authorise(role, duty, Act::Rule, &voice.evidence) {
        Grant::Granted => {}
        Grant::NotTheirs(who) => return Fate::NotTheirs(who),
        _ => return Fate::Not(Unconfirmed::Gone),
    }
    if let Sought::Act(SoughtAct::Release { mails }) = &line.sought {
        let held = &draft.dossier.held;
        if !held
            .iter()
            .any(|h| mails.iter().any(|(mail, _)| &h.mail == mail))
        {
            return Fate::Not(Unconfirmed::Gone);
        }
        let told = held::handle(draft, voice, mails.clone(), &line.words);
        return Fate::Done(format!("held mails, confirmed: {told}"));
    }
    let about = line.clarification.as_ref();
    let Some(c) = about.and_then(|id| draft.clarification(id)).cloned() else {
        return Fate::Not(Unconfirmed::Gone);
    };
    let id = &c.id;
    match &line.sought {
        Sought::Ruling(verdict) => return ruled(draft, voice, &c, (known, line), verdict),
        Sought::Act(SoughtAct::Release { .. }) => {}
        Sought::Act(SoughtAct::Undo { ruling }) => {
            let undone = |r: &Ruling| r.ordinal == *ruling && r.undone.is_some();
            if c.rulings.iter().any(undone) {
                return Fate::Done("it was undone already".into());
            }
            // Another took its place meanwhile: that one may be undone.
            if !c.standing().any(|r| r.ordinal == *ruling) {
                return Fate::Not(Unconfirmed::Gone);
            }
            said_with_it(draft, voice, (known, line), id);
            undoing::undo_all(draft, voice, &[(id.clone(), *ruling)], CONFIRMED);
            return Fate::Done("undoing confirmed".into());
        }
        Sought::Act(SoughtAct::Calls { number, delegate }) => {
            wishes::from_now(draft, voice, &c, *number, delegate.as_ref());
            return Fate::Done("how calls go is confirmed".into());
        }
        Sought::Act(SoughtAct::Delegate { to }) => {
            let may = |m: &Member| m.role == Role::Delegate && may_know(draft, m, &c);
            if !draft.member(to).is_some_and(may) {
                return Fate::Not(Unconfirmed::Gone);
            }
            said_with_it(draft, voice, (known, line), id);
            draft.say(id, &saying(voice, EntryKind::Act, voice.as_written()));
            handing::hand(draft, voice, id, to);
        }
    }
    Fate::Done("handing on confirmed".into())
}

/// What the mail said to the team alone, and enclosed, on record before what it asked for is done.
fn said_with_it(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    (known, line): (&Confirmation, &Line),
    id: &ClarificationId,
) {
    if line.internal.is_empty() && known.files.is_empty() {
        return;
    }
    let more = More {
        internal: &line.internal,
        files: known.files.clone(),
        ..More::default()
    };
    let said = Saying {
        mail: Some(&known.mail),
        by: voice.sender,
        kind: EntryKind::Comment,
        words: "",
        more,
        verified: true,
        because: CONFIRMED,
    };
    draft.say(id, &said);
}

/// The ruling of a line, unless it was ruled on otherwise since it was asked.
fn ruled(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    c: &Clarification,
    (known, line): (&Confirmation, &Line),
    verdict: &Verdict,
) -> Fate {
    let since = |r: &&Ruling| {
        line.rulings.is_some_and(|made| r.ordinal >= made)
            && r.undone.is_none()
            && r.conversation == line.conversation
    };
    if let Some(made) = c.rulings.iter().rev().find(since) {
        let same =
            made.verdict.as_str() == verdict.as_str() && made.words.trim() == line.words.trim();
        if same {
            return Fate::Done("it was ruled so already".into());
        }
        return Fate::Not(Unconfirmed::Ruled {
            by: made.name.clone(),
            verdict: ruling(&made.verdict),
        });
    }
    let made = Made {
        verdict,
        words: &line.words,
        internal: &line.internal,
        evidence: CONFIRMED,
        conversation: line.conversation,
        // What is enclosed with the yes itself goes on where nothing was before.
        said_in: Some((&known.mail, known.files.as_slice())).filter(|(_, f)| !f.is_empty()),
    };
    rule(
        draft,
        &c.id,
        voice.sender,
        &made,
        Some(voice.mail),
        CONFIRMED,
    );
    Fate::Done(format!("ruling confirmed: {}", verdict.as_str()))
}

/// What a reply to the letter says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reply {
    Yes,
    No,
    Neither,
}

/// Reads the first word: *yes* or *no*, in the languages letters are written in. What was asked for
/// is done as it was shown or not at all: "yes, but …" confirms nothing.
fn reply(text: &str) -> Reply {
    match replies::read(Place::Answer, text.trim()) {
        Some(found) if found.meaning == Meaning::Yes && !orders::limits(unquoted(found.rest)) => {
            Reply::Yes
        }
        Some(found) if found.meaning == Meaning::No => Reply::No,
        _ => Reply::Neither,
    }
}

/// Words above a quotation, and above the line that says whose it is.
fn unquoted(words: &str) -> &str {
    let mut upto = 0;
    for line in words.split_inclusive('\n') {
        if line.trim_start().starts_with('>') {
            let above = words.get(..upto).unwrap_or_default().trim_end();
            let own = above.strip_suffix(':').map(|a| a.rsplit_once('\n'));
            return own.map_or(above, |own| own.map_or("", |(own, _)| own));
        }
        upto += line.len();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_yes_confirms() {
        assert_eq!(reply("Yes, that was me."), Reply::Yes);
        assert_eq!(reply("No! That wasn't me"), Reply::No);
        assert_eq!(reply("I am away until Monday"), Reply::Neither);
        assert_eq!(reply("Ja, das war ich"), Reply::Yes);
        assert_eq!(reply("nein."), Reply::No);
        assert_eq!(reply(""), Reply::Neither);
        assert_eq!(reply("Yes, but only for one year."), Reply::Neither);
        assert_eq!(reply("Ja. Aber erst ab Montag"), Reply::Neither);
        assert_eq!(reply("No, but ask me again"), Reply::No);
        let quoting = "yes\n\nOn Monday Acme wrote:\n> Only if you confirm it";
        assert_eq!(reply(quoting), Reply::Yes);
        let quoting = "yes, but\n\n> Did you write this?";
        assert_eq!(reply(quoting), Reply::Neither);
    }
}
