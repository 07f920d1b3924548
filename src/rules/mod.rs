//! The decisions: filing, authorising, calling, choosing slots, briefing, ruling.
//!
//! ```text
//! receiving                       a mail: which sort it is, who speaks, to which rule it goes
//! waking      conversation        an alarm; what is written in a clarification
//! bouncing    conflicts           what did not arrive; busy times learnt later
//! people      digest   thereupon  who is away, has left; the morning; what follows an assumption
//!             unenclosed          files that did not go on, told to who sent them
//! rulings     attendance          what the PO decides; answers to invitations
//!             retrospective       a Sprint's end
//! questions                       whom a question is put to, the next one, the nudge
//! talks       obeying             talks and their outcome; commands before they are obeyed
//! assuming    briefing            what a developer goes by until somebody objects; notes
//! calls                           who can talk when, the slot, the invitation
//! hints                           what is on record and touches what was said
//! telling                         letters that several rules send
//! parties     access              who takes part, and may read what; a log-in that ends
//! placing                         to which question a mail belongs
//! letters     duty     kept       making letters; who stands in; when notes are taken
//! draft       authorise           the decision being made; who may do what
//! speech      slots               what words mean; choosing times
//! enclosing   reporting           files that go along; what is on record, as figures
//! ```
//!
//! Each uses what stands below it, and no two need each other (`tests/it/layers.rs`).
//!
//! [`decide`] is total: a refusal is an outcome with a reason. Never imports anything but
//! `domain`. Invariant: the same dossier, fact and context give the same decision, so the
//! desk may decide again whenever the store says that something changed underneath.

mod access;
mod assuming;
mod attendance;
pub mod authorise;
mod bouncing;
mod briefing;
pub mod calls;
mod conflicts;
mod conversation;
pub mod digest;
mod draft;
mod duty;
mod enclosing;
pub mod hints;
mod kept;
mod letters;
mod obeying;
pub mod parties;
mod people;
mod placing;
mod questions;
mod receiving;
pub mod reporting;
pub mod retrospective;
pub mod rulings;
pub mod slots;
pub mod speech;
mod talks;
mod telling;
mod thereupon;
mod unenclosed;
mod waking;

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
    parties::guests::addresses(message)
}

/// Decides what follows from a fact. Total and pure.
pub fn decide(dossier: &Dossier, fact: &Fact, cx: &Context<'_>) -> Decision {
    if let Fact::Arrived(mail) = fact {
        if let Some(mail) = without_dead_tokens(dossier, mail) {
            let mut decision = decide(dossier, &Fact::Arrived(Box::new(mail)), cx);
            decision.because = format!("{}; {DEAD}", decision.because);
            return decision;
        }
        let guests = parties::guests::brought(dossier, mail, cx);
        if !guests.is_empty() {
            let mut with = dossier.clone();
            let ids = guests.iter().map(|m| m.person.id.clone());
            with.guests.extend(ids);
            with.roster.members.extend(guests.iter().cloned());
            let mut decision = decided(&with, fact, cx);
            parties::guests::keep(&mut decision, guests);
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
                because.push_str(rulings::held::in_vain(&mut draft, mail, release));
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
            let because = questions::lapsing::closed(&mut draft, item);
            draft.finish(None, because)
        }
        Fact::RulesNoMore { person, was } => {
            let because = people::succeeding::rules_no_more(&mut draft, person, *was);
            draft.finish(None, because)
        }
        Fact::AccessEnds { told, step } => {
            let because = access::ends(&mut draft, told, step);
            draft.finish(None, because)
        }
    }
}
