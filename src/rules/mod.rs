//! The decisions: filing, authorising, calling, choosing slots, briefing, ruling.
//!
//! ```text
//! receiving  waking                         a mail, an alarm
//! deciding   nudging    conflicts           lines on a digest, no answer, busy times learnt later
//! absence  bouncing  leaving                who is away, what did not arrive, who has left
//! succeeding                                who rules no more
//! undoing    wishes     lapsing             rulings undone, how calls go, an item that closes
//! held                                      mails that are held, before the Product Owner
//! moving                                    what was filed in the wrong place
//! forwarded                                 an answer that reached the developer alone
//! commands   answering  ruling              what is written in a clarification
//! confirmed  handing    postponing          proven later, handed on, put off
//! wanting                                   a ruling is wanted
//! passing    attending  outcome confirming  the ball, a calendar, a call that is over
//! countering delegating                     another time, another in one's place
//! declining  suiting    replying            who can't come, and who does instead; who answers
//! meetings                                  calls that others made
//! asking     talking    verdict             a question, a talk, a ruling
//! briefing   calling   digest   access      notes, calls, the morning, a log-in that ends
//! assuming                                  what a developer goes by until somebody objects
//! booking    telling    whom     waiting    slots, letters that several send, who is asked, till when
//! ladder  voice  plain                      who can talk at all, who speaks, what few words mean
//! duty  kept                                who stands in, who is away, when notes are taken
//! guests                                    who is not on record, who is outside
//! finding  filing  authorise  grammar  listed  letters   looking, placing, reading, writing
//! hinting    earlier    unsent              new scope, earlier answers, a question that waits to go
//! draft  slots  reporting                  reporting: what is on record, as figures
//! referring  promising  clause             whom words name instead, what promises an answer
//! scope  nearness  language                what words ask for, what they come near to
//! ```
//!
//! A file uses what stands below it, so no two call each other in a circle.
//!
//! [`decide`] is total: a refusal is an outcome with a reason. Never imports anything but
//! `domain`. Invariant: the same dossier, fact and context give the same decision, so the
//! desk may decide again whenever the store says that something changed underneath.

mod absence;
mod access;
pub mod afterwards;
mod answering;
mod asking;
pub mod assenting;
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
mod clause;
mod coming;
mod commands;
mod commenting;
mod confirmed;
mod confirming;
mod conflicts;
mod correcting;
mod countering;
pub mod courtesy;
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
pub mod grammar;
mod guests;
mod handing;
mod held;
mod hinting;
pub mod in_words;
mod internal;
mod invited;
mod kept;
mod ladder;
mod language;
mod lapsing;
mod leading_number;
mod leaving;
mod letters;
pub mod listed;
mod meetings;
mod minutes;
mod moving;
mod naming;
pub mod nearness;
mod nudging;
mod opening;
mod orders;
mod outcome;
mod parting;
mod passing;
pub mod plain;
mod postponing;
mod promising;
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
pub mod scope;
mod settling;
mod several;
pub mod slots;
mod stopping;
mod succeeding;
mod suiting;
mod taking_back;
mod talking;
mod telling;
mod thereupon;
mod titles;
mod together;
mod undoing;
mod unenclosed;
mod unplaced;
mod unreadable;
mod unsent;
pub mod unsettled;
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
            unenclosed::tell(&mut draft, mail);
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
