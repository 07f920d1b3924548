//! The decisions: filing, authorising, calling, choosing slots, briefing, ruling.
//!
//! ```text
//! receiving  waking                           a mail, an alarm: to which rule it goes
//! moving     parting    forwarded             filed in the wrong place, a part of a note, an answer sent on
//! commands   answering                        what is written in a clarification
//! bouncing   conflicts  further   settling    what did not arrive, busy times learnt later, words that go on
//! absence    leaving    lapsing   digest      who is away, who has left, an item closed, the morning
//! attending  deciding   confirmed             a calendar's answer, lines on a digest, what was proven later
//! countering delegating reminding             another time, another in one's place, a delegate reminded
//! succeeding undoing    retrospective         who rules no more, rulings undone, a Sprint's end
//! declining  nudging    handing   wanting     who can't come, no answer, handed on, a ruling is wanted
//! passing    ruling     held      wishes      the ball, a ruling, what is held, how calls go from now on
//! asking     outcome    confirming            a question, a call that is over, acts to be proven
//! verdict    talking    stopping  postponing  what a ruling changes, talks elsewhere, put off
//! assuming   briefing   meetings              what a developer goes by, notes, calls that others made
//! calling    exchange   waiting               calls as people see them, words handed on, till when
//! booking    ladder     replying              slots kept, who can talk at all, who answers a call
//! telling    hinting    releasing guests      letters that several send, new scope, who is outside
//! whom       referring  discreet  earlier     who is asked, whom words name, what a reader may have
//! filing     opening    unplaced              to which question a mail belongs
//! voice      duty       finding   letters     who speaks, who stands in, free time, making letters
//! draft      authorise  slots     enclosing   the decision being made, who may do what, files
//! speech     nearness   reporting             what words mean, what comes near, figures of the record
//! ```
//!
//! A file uses what stands below it, and a few beside it, so no two call each other in a circle;
//! the names left out are small parts of their neighbours. What words mean is all in [`speech`].
//!
//! [`decide`] is total: a refusal is an outcome with a reason. Never imports anything but
//! `domain`. Invariant: the same dossier, fact and context give the same decision, so the
//! desk may decide again whenever the store says that something changed underneath.

mod absence;
mod access;
mod answering;
mod asking;
mod assuming;
mod attending;
pub mod authorise;
mod begun;
mod besides;
mod booking;
mod bouncing;
mod briefing;
mod calling;
mod circulated;
mod commands;
mod commenting;
mod confirmed;
mod confirming;
mod conflicts;
mod correcting;
mod countering;
mod deciding;
mod declining;
mod delegating;
pub mod digest;
mod discreet;
mod draft;
mod duty;
mod earlier;
mod enclosing;
mod exchange;
pub mod explaining;
mod filing;
mod finding;
mod for_which;
mod forwarded;
mod further;
mod gates;
mod guests;
mod handing;
mod held;
mod hinting;
pub mod in_words;
mod invited;
mod kept;
mod ladder;
mod lapsing;
mod leaving;
mod letters;
pub mod listed;
mod meetings;
mod moving;
mod naming;
pub mod nearness;
mod nudging;
mod opening;
mod outcome;
mod parting;
mod passing;
mod postponing;
mod receiving;
pub mod referring;
mod refused;
mod releasing;
mod reminding;
mod repeating;
mod replying;
pub mod reporting;
pub mod retrospective;
mod ruled_out;
mod ruling;
mod settling;
mod several;
pub mod slots;
pub mod speech;
mod stopping;
mod succeeding;
mod suiting;
mod talking;
mod telling;
mod thereupon;
mod together;
mod undoing;
mod unplaced;
mod unreadable;
mod unsent;
mod verdict;
mod voice;
mod waiting;
mod waking;
mod wanting;
mod while_away;
mod whom;
mod wishes;
mod wording;

use crate::domain::dossier::Dossier;
use crate::domain::fact::{Decision, Fact, Incoming, Outcome};
use crate::domain::ids::Fresh;
use crate::domain::message::Message;
use crate::domain::person::Address;
use crate::domain::policy::Team;
use crate::domain::time::Timestamp;
use draft::Draft;

/// What stands in the reason of a mail that was released, before the name of who did it.
const RELEASED: &str = "released by";

/// What stands in the reason of a mail that bears a token of somebody who has left.
const DEAD: &str = "its token is of somebody who has left, and opens nothing";

/// The mail without the tokens of people who have left; `None`: it bears none of theirs.
fn without_dead_tokens(dossier: &Dossier, mail: &Incoming) -> Option<Incoming> {
    let gone = |person| dossier.roster.has_left(person);
    // What reached the mailbox before they left opens what it was to open then.
    let in_time = |person| dossier.roster.answered_in_time(person, mail.received);
    let dead = |person| gone(person) && !in_time(person);
    let token = mail.token.as_ref().is_some_and(|t| dead(&t.person));
    let confirms = mail.confirms.as_ref().is_some_and(|c| gone(&c.person));
    if !token && !confirms {
        return None;
    }
    let mut mail = mail.clone();
    mail.token = mail.token.filter(|_| !token);
    mail.confirms = mail.confirms.filter(|_| !confirms);
    Some(mail)
}

/// What a decision is made in: the instant, the team, a seed for new ids.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The instant of the decision.
    pub now: Timestamp,
    /// The team whose mailbox it is.
    pub team: &'a Team,
    /// Where new ids come from.
    pub fresh: Fresh,
}

/// Addresses in a mail that may come onto the record by it: its sender's, and whom it asks.
pub fn strangers(message: &Message) -> Vec<Address> {
    guests::addresses(message)
}

/// Decides what follows from a fact. Total and pure.
pub fn decide(dossier: &Dossier, fact: &Fact, cx: &Context<'_>) -> Decision {
    if let Fact::Arrived(mail) = fact {
        if let Some(mail) = without_dead_tokens(dossier, mail) {
            let mut decision = decide(dossier, &Fact::Arrived(Box::new(mail)), cx);
            decision.because = format!("{}; {DEAD}", decision.because);
            return decision;
        }
        let guests = guests::brought(dossier, mail, cx);
        if !guests.is_empty() {
            let mut with = dossier.clone();
            let ids = guests.iter().map(|m| m.person.id.clone());
            with.guests.extend(ids);
            with.roster.members.extend(guests.iter().cloned());
            let mut decision = decided(&with, fact, cx);
            guests::keep(&mut decision, guests);
            return decision;
        }
    }
    decided(dossier, fact, cx)
}

fn decided(dossier: &Dossier, fact: &Fact, cx: &Context<'_>) -> Decision {
    let silent = matches!(fact, Fact::Arrived(mail) if mail.silent);
    let mut draft = Draft::new(dossier, cx, silent);
    match fact {
        Fact::Arrived(mail) => {
            let (outcome, mut because) = receiving::arrived(&mut draft, mail);
            thereupon::follow(&mut draft, mail);
            // Who released it stands with whatever became of it.
            if let Some(release) = &mail.release
                && outcome == Outcome::Held
            {
                because.push_str(held::in_vain(&mut draft, mail, release));
            }
            if let Some(release) = &mail.release
                && !because.contains(RELEASED)
            {
                because = format!("{because}; {RELEASED} {}", release.by);
            }
            draft.finish(Some(outcome), because)
        }
        Fact::Rang(alarm) => {
            let because = waking::rang(&mut draft, alarm);
            draft.finish(None, because)
        }
        Fact::NotDelivered {
            letter,
            why,
            status,
            certain,
        } => {
            let because =
                bouncing::not_delivered(&mut draft, letter, why, status.clone(), *certain);
            draft.finish(None, because)
        }
        Fact::ItemClosed { item } => {
            let because = lapsing::closed(&mut draft, item);
            draft.finish(None, because)
        }
        Fact::RulesNoMore { person, was } => {
            let because = succeeding::rules_no_more(&mut draft, person, *was);
            draft.finish(None, because)
        }
        Fact::AccessEnds { told, step } => {
            let because = access::ends(&mut draft, told, step);
            draft.finish(None, because)
        }
    }
}
