//! Facts and effects: what the world tells `rules`, and what `rules` wants done.

use super::call::Call;
use super::clarification::{Clarification, Refiled};
use super::confirmation::Confirmation;
use super::held::{Handled, HeldMail, Hold, Release};
use super::ids::{CallId, ClarificationId, EffectKey, LetterId, MailId, PersonId, TeamId};
use super::letter::{AccessEnds, Letter};
use super::message::Message;
use super::pbi::PbiKey;
use super::person::{Address, Member, Person, Role};
use super::time::Timestamp;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Whom a reply token was given to, once the desk has checked it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenOwner {
    /// The person.
    pub person: PersonId,
    /// The clarification.
    pub clarification: ClarificationId,
}

/// A mail that was taken in and read.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming {
    /// Its row.
    pub id: MailId,
    /// What was read.
    pub message: Message,
    /// When the mailbox received it.
    pub received: Timestamp,
    /// It is from before the team began: placed, but causes no letter, alarm or call.
    pub silent: bool,
    /// Whose reply token stands in the address it was sent to, checked.
    pub token: Option<TokenOwner>,
    /// Other questions of theirs to whose reply addresses it was sent, too.
    pub also: BTreeSet<ClarificationId>,
    /// The confirmation whose secret stands in the address it was sent to.
    pub confirms: Option<Confirmation>,
    /// It was held, and somebody released it.
    pub release: Option<Release>,
}

/// A wake-up. Every one is a row, so that none is lost on a restart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "alarm")]
pub enum Alarm {
    /// Nobody has answered: time to invite to the kept slot.
    Invite {
        /// Whose slot.
        clarification: ClarificationId,
    },
    /// The one asked must have accepted by now.
    AcceptBy {
        /// The call.
        call: CallId,
        /// The version of it that was meant.
        sequence: u32,
    },
    /// The call's time is over.
    CallOver {
        /// The call.
        call: CallId,
        /// The version of it that was meant.
        sequence: u32,
    },
    /// Notes are late: the PO is briefed without them.
    NotesLate {
        /// The call.
        call: CallId,
    },
    /// Whoever is asked has had their time to answer: they are nudged, the next stakeholder is
    /// asked, the PO is asked what to do.
    NotAnswered {
        /// The clarification.
        clarification: ClarificationId,
        /// Who was asked when it was set.
        asked: PersonId,
    },
    /// The time to object to an assumption is over.
    Unopposed {
        /// On which question.
        clarification: ClarificationId,
        /// Which of its assumptions.
        assumption: u32,
    },
    /// Somebody's last day with the team is over.
    Leaves {
        /// Who.
        person: PersonId,
    },
    /// Somebody's time away was told in another team, or begins.
    Away {
        /// Who.
        person: PersonId,
    },
    /// Somebody's time away is over.
    Back {
        /// Who.
        person: PersonId,
    },
    /// Busy times of somebody were read anew: their calls ahead are held against them.
    BusyLearnt {
        /// Who.
        person: PersonId,
    },
    /// A question has waited for its developer to look at earlier answers.
    Send {
        /// Which.
        clarification: ClarificationId,
    },
    /// The admin dropped a mail that somebody waits for.
    Dropped {
        /// Which, as it was held.
        held: Box<HeldMail>,
    },
    /// It is the Product Owner's morning.
    Digest {
        /// When the last digest looked.
        #[serde(default)]
        since: Option<Timestamp>,
    },
    /// The exchange by mail has been quiet.
    Quiet {
        /// The clarification.
        clarification: ClarificationId,
        /// Its conversation.
        conversation: u32,
    },
}

impl Alarm {
    /// The alarm that somebody's busy times are known anew, in one of their teams, with its key:
    /// however often they change before it rings, it rings once.
    pub fn busy_learnt(team: &TeamId, person: &PersonId) -> (EffectKey, Self) {
        let key = EffectKey::new(format!("busy-learnt/{team}/{person}"));
        let person = person.clone();
        (key, Self::BusyLearnt { person })
    }

    /// The alarm that somebody is away, in one of their teams, with its key.
    pub fn away(team: &TeamId, person: &PersonId) -> (EffectKey, Self) {
        let key = EffectKey::new(format!("away/{team}/{person}"));
        let person = person.clone();
        (key, Self::Away { person })
    }

    /// The alarm that somebody's last day with a team is over, with its key.
    pub fn leaves(team: &TeamId, person: &PersonId) -> (EffectKey, Self) {
        let key = EffectKey::new(format!("leaves/{team}/{person}"));
        let person = person.clone();
        (key, Self::Leaves { person })
    }
}

/// Something that happened. Past tense.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// A mail came in.
    Arrived(Box<Incoming>),
    /// An alarm rang.
    Rang(Alarm),
    /// A letter was refused for good, or given up.
    NotDelivered {
        /// The letter.
        letter: Box<LetterRef>,
        /// What the server said, or why nothing was sent.
        why: String,
        /// The enhanced status code in that (RFC 3463), where a server gave one.
        status: Option<String>,
        /// Whether it is certain that it did not arrive; else nobody knows.
        certain: bool,
    },
    /// An item was closed in the backlog tool: what nobody has answered on it lapses.
    ItemClosed {
        /// Which.
        item: PbiKey,
    },
    /// Who was Product Owner or delegate is something else to the team now, and stays in it.
    RulesNoMore {
        /// Who.
        person: PersonId,
        /// What they were.
        was: Role,
    },
    /// Access to the team's mailbox ends unless a person acts.
    AccessEnds {
        /// What is known of it.
        told: AccessEnds,
        /// Which step on the way there it is: each is told once.
        step: String,
    },
}

/// A letter on record, as far as deciding needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRef {
    /// Its row.
    pub id: LetterId,
    /// Its effect key.
    pub key: EffectKey,
    /// Its name: `briefing`, `outcome-request`, …
    pub name: String,
    /// To whom.
    pub person: PersonId,
    /// The address it was sent to, once it was sealed.
    pub sent_to: Option<Address>,
    /// The clarification a reply belongs to.
    pub clarification: Option<ClarificationId>,
    /// All clarifications it is about.
    pub about: Vec<ClarificationId>,
    /// The call it is about.
    pub call: Option<CallId>,
}

/// A letter of the day that nudges somebody: one a day a person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Nudged {
    /// Who.
    pub person: PersonId,
    /// Their local date on which they get it.
    pub day: NaiveDate,
    /// The letter.
    pub letter: EffectKey,
}

/// What became of a mail: exactly one of these (PRODUCT, promise 2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "outcome")]
pub enum Outcome {
    /// It belongs to these clarifications; the first is its home.
    Filed {
        /// Where.
        clarifications: Vec<ClarificationId>,
    },
    /// Taken down, nothing follows: automatic mail, bounces, doubles.
    Recorded,
    /// Taken in, and not acted on.
    Held,
}

impl Outcome {
    /// The status word on record.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Filed { .. } => "filed",
            Self::Recorded => "recorded",
            Self::Held => "held",
        }
    }
}

/// A new PBI that the PO made out of something out of scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The clarification it comes from.
    pub clarification: ClarificationId,
    /// The ruling that made it.
    pub ruling: u32,
    /// Its team.
    pub team: TeamId,
    /// The item it was cut from.
    pub from: PbiKey,
    /// Its title.
    pub title: String,
    /// When.
    pub at: Timestamp,
}

/// Something to be done. Data, until the store has it.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Write a letter.
    Send(Box<Letter>),
    /// Ring at an instant; the same key again moves it.
    Wake {
        /// What makes it one and the same.
        key: EffectKey,
        /// In which team: somebody may be in several.
        team: TeamId,
        /// When.
        at: Timestamp,
        /// What.
        alarm: Alarm,
    },
    /// Don't ring after all.
    Forget(EffectKey),
    /// Nothing goes to somebody any more that has not gone yet.
    Withdraw {
        /// Who.
        person: PersonId,
        /// Why, for the record.
        said: String,
    },
    /// A letter that has not gone yet is not sent: a newer one takes its place.
    Replaced(EffectKey),
    /// A letter that counted as sent did not arrive.
    Returned {
        /// Which.
        letter: LetterId,
        /// What the report says.
        said: String,
    },
}

/// What was decided: everything that one fact changes, saved in one transaction.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Decision {
    /// What became of the mail; only for [`Fact::Arrived`].
    pub outcome: Option<Outcome>,
    /// Of a mail that is held: why, as a class.
    pub hold: Option<Hold>,
    /// Of a reply: the mail that it answers is not on record, and may still come.
    pub overtakes: bool,
    /// Why, for `show`: `PBI-142, because: reply token; sender is the stakeholder; DMARC pass`.
    pub because: String,
    /// Clarifications that changed or are new.
    pub clarifications: Vec<Clarification>,
    /// Calls that changed or are new.
    pub calls: Vec<Call>,
    /// People that changed.
    pub people: Vec<Person>,
    /// People whom a release or an introduction brings onto the record.
    pub guests: Vec<Member>,
    /// Held mails that are released or dropped.
    pub handled: Vec<Handled>,
    /// Mails that are filed elsewhere from now on.
    pub refiled: Vec<Refiled>,
    /// New candidates.
    pub candidates: Vec<Candidate>,
    /// Confirmations, new or used.
    pub confirmations: Vec<Confirmation>,
    /// People who are nudged.
    pub nudges: Vec<Nudged>,
    /// What is to be done.
    pub effects: Vec<Effect>,
}
