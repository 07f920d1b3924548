//! A call: a short meeting of developer, the one asked and the Product Owner.
//!
//! Invariant: SEQUENCE only rises, and each state carries its own data. A transition
//! consumes the call and says from, what and why when it refuses.

mod fact;
mod origin;

pub use fact::CallFact;
pub use origin::Origin;

use super::calendar::Partstat;
use super::ids::{CallId, ClarificationId, PersonId, TeamId};
use super::pbi::PbiKey;
use super::person::Address;
use super::sentence::Sentence;
use super::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// What a person is to a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Asks.
    Developer,
    /// Is asked: the call falls with them.
    Asked,
    /// The Product Owner, or who stands in: their decline never moves it.
    Po,
}

/// Somebody who comes in an attendee's place, as the attendee said by calendar
/// (DELEGATED-TO, RFC 5546, 3.2.2.3). Need not be on record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StandIn {
    /// Their address.
    pub address: Address,
    /// Who they are, where they are on record.
    pub person: Option<PersonId>,
    /// Their own answer.
    pub partstat: Partstat,
    /// DTSTAMP of the answer that counts.
    pub answered: Option<Timestamp>,
}

/// Somebody was told that what came from a calendar can't be: a proposed time, a stand-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldOff {
    /// Who.
    pub person: PersonId,
    /// Of what: the same is told once.
    pub mark: String,
    /// When.
    pub at: Timestamp,
}

/// One invited person and their answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Attendee {
    /// Who.
    pub person: PersonId,
    /// The name in the invitation.
    pub name: String,
    /// The address invited.
    pub address: Address,
    /// What they are to the call.
    pub part: Part,
    /// Their answer to the current SEQUENCE.
    pub partstat: Partstat,
    /// DTSTAMP of the answer that counts, so that an older one that comes late does not.
    pub answered: Option<Timestamp>,
    /// Who comes in their place, once they delegated.
    #[serde(default)]
    pub stand_in: Option<StandIn>,
    /// Of a delegate in the PO's place: the PO.
    #[serde(default)]
    pub stands_for: Option<PersonId>,
}

impl Attendee {
    /// Whether they were in the call that took place, by what they answered to the invitation; and,
    /// where somebody says that everybody was there, unless they had declined.
    pub fn attended(&self, everybody: bool) -> bool {
        let declined = matches!(self.partstat, Partstat::Declined | Partstat::Delegated);
        self.comes() || everybody && !declined
    }

    /// Whether they, or who comes in their place, will come.
    pub fn comes(&self) -> bool {
        self.partstat == Partstat::Accepted
            || self
                .stand_in
                .as_ref()
                .is_some_and(|s| s.partstat == Partstat::Accepted)
    }

    /// A new time asks them anew.
    fn unanswered(&mut self) {
        self.partstat = Partstat::NeedsAction;
        self.answered = None;
        self.stand_in = None;
    }
}

/// One question on the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaItem {
    /// The clarification.
    pub clarification: ClarificationId,
    /// Its item.
    pub pbi: PbiKey,
    /// The question, on one line.
    pub question: String,
}

/// Where a call stands; its first word is the status on record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "status")]
pub enum CallState {
    /// The slot is taken, nobody is invited.
    Kept,
    /// Invitations are out.
    Invited {
        /// When the first went.
        since: Timestamp,
    },
    /// The one asked accepted.
    Agreed {
        /// When the first invitation went.
        since: Timestamp,
    },
    /// Its time is over and nobody has said what came of it.
    Passed {
        /// When it ended.
        since: Timestamp,
    },
    /// Somebody said that it was held.
    Held {
        /// When they said so.
        at: Timestamp,
    },
    /// Somebody said that it was not.
    NotHeld {
        /// When they said so.
        at: Timestamp,
    },
    /// Called off, or the kept slot was given back.
    Cancelled {
        /// When.
        at: Timestamp,
        /// Why, in words for people.
        why: Sentence,
    },
}

impl CallState {
    /// The status word on record.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Invited { .. } => "invited",
            Self::Agreed { .. } => "agreed",
            Self::Passed { .. } => "passed",
            Self::Held { .. } => "held",
            Self::NotHeld { .. } => "not-held",
            Self::Cancelled { .. } => "cancelled",
        }
    }
}

/// A transition that a call does not have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a call that is {state} can't take {fact:?}: {why}")]
pub struct Refused {
    /// Status word of the state it was in.
    pub state: &'static str,
    /// What was to happen.
    pub fact: &'static str,
    /// Why it can't.
    pub why: &'static str,
}

/// A call.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Call {
    /// Its id.
    pub id: CallId,
    /// Its team.
    pub team: TeamId,
    /// UID of its calendar object, the same for life; of a meeting of others what it is known
    /// by on record ([`Origin::known_by`]).
    pub uid: String,
    /// Where it meets.
    pub place: String,
    /// Subject of its letters, fixed at booking: `[PBI-142] Call: Should …?`
    pub subject: String,
    /// Start and end.
    pub slot: Span,
    /// SEQUENCE of its calendar object.
    pub sequence: u32,
    /// When the current version was decided: DTSTAMP of what is sent.
    pub stamped: Timestamp,
    /// When it was booked or last moved: what was known of people's hours then counts.
    pub booked_at: Timestamp,
    /// Where it stands.
    pub state: CallState,
    /// Everybody invited: developer, asked, PO.
    pub attendees: Vec<Attendee>,
    /// What is to be settled.
    pub agenda: Vec<AgendaItem>,
    /// Starts that somebody declined.
    pub declined: Vec<Timestamp>,
    /// People whose time at the slot is not known: they are asked by mail whether it suits,
    /// and nobody is invited before they said so.
    #[serde(default)]
    pub unsure: Vec<PersonId>,
    /// SEQUENCE of the version that gave it its present time: an answer to an older one is
    /// stale, one to this or a newer one counts.
    #[serde(default)]
    pub timed: u32,
    /// How often somebody's proposal of another time moved it.
    #[serde(default)]
    pub countered: u32,
    /// Who proposed its present time.
    #[serde(default)]
    pub proposed_by: Option<PersonId>,
    /// How often a proposal was declined, and other times offered.
    #[serde(default)]
    pub offers: u32,
    /// Who was told that what came from a calendar can't be: what a program answers to must end.
    #[serde(default)]
    pub told_off: Vec<ToldOff>,
    /// People on record who were let in, in somebody's place: they have read of it.
    #[serde(default)]
    pub introduced: Vec<PersonId>,
    /// Who called it.
    #[serde(default)]
    pub origin: Origin,
    /// Shares no call and shows its key alone.
    pub confidential: bool,
    /// Version guard: the version that was loaded; 0 is new.
    #[serde(skip)]
    pub version: i64,
}

impl Call {
    /// Whether it still takes its time: kept, invited or agreed.
    pub const fn is_ahead(&self) -> bool {
        matches!(
            self.state,
            CallState::Kept | CallState::Invited { .. } | CallState::Agreed { .. }
        )
    }

    /// Whether invitations are out and it is still to come.
    pub const fn is_invited(&self) -> bool {
        matches!(
            self.state,
            CallState::Invited { .. } | CallState::Agreed { .. }
        )
    }

    /// The attendee with this part.
    pub fn part(&self, part: Part) -> Option<&Attendee> {
        self.attendees.iter().find(|a| a.part == part)
    }

    /// The attendee who is this person.
    pub fn attendee(&self, person: &PersonId) -> Option<&Attendee> {
        self.attendees.iter().find(|a| &a.person == person)
    }

    /// Whether this clarification is on its agenda.
    pub fn settles(&self, id: &ClarificationId) -> bool {
        self.agenda.iter().any(|i| &i.clarification == id)
    }

    /// Lets `fact` happen at `now`.
    pub fn apply(mut self, fact: CallFact, now: Timestamp) -> Result<Self, Refused> {
        let name = fact.as_str();
        let state = self.state.as_str();
        let refuse = |why| {
            Err(Refused {
                state,
                fact: name,
                why,
            })
        };
        let over = "its time is over";
        let gone = "it was called off";
        self.state = match (self.state.clone(), fact) {
            (CallState::Kept, CallFact::Invite) => {
                self.stamped = now;
                CallState::Invited { since: now }
            }
            (CallState::Invited { since } | CallState::Agreed { since }, fact) => {
                return self.of_invited(fact, now, since);
            }
            (CallState::Kept, fact) => match fact {
                CallFact::Move(slot) => {
                    self.slot = slot;
                    self.booked_at = now;
                    CallState::Kept
                }
                CallFact::Recast(people) => {
                    self.attendees = people;
                    CallState::Kept
                }
                CallFact::Cancel(why) => CallState::Cancelled { at: now, why },
                CallFact::Invite
                | CallFact::Answered { .. }
                | CallFact::Delegated { .. }
                | CallFact::StandInAnswered { .. }
                | CallFact::Ended
                | CallFact::Noted
                | CallFact::NotHeld => return refuse("nobody is invited yet"),
            },
            (CallState::Passed { .. }, fact) => match fact {
                CallFact::Noted => CallState::Held { at: now },
                CallFact::NotHeld => CallState::NotHeld { at: now },
                CallFact::Invite
                | CallFact::Answered { .. }
                | CallFact::Delegated { .. }
                | CallFact::StandInAnswered { .. }
                | CallFact::Move(_)
                | CallFact::Recast(_)
                | CallFact::Ended
                | CallFact::Cancel(_) => return refuse(over),
            },
            (CallState::Held { at }, fact) => match fact {
                CallFact::Noted => CallState::Held { at },
                CallFact::Invite
                | CallFact::Answered { .. }
                | CallFact::Delegated { .. }
                | CallFact::StandInAnswered { .. }
                | CallFact::Move(_)
                | CallFact::Recast(_)
                | CallFact::Ended
                | CallFact::NotHeld
                | CallFact::Cancel(_) => return refuse(over),
            },
            (CallState::NotHeld { .. }, _fact) => return refuse(over),
            (CallState::Cancelled { .. }, _fact) => return refuse(gone),
        };
        Ok(self)
    }

    /// What happens to a call to which invitations are out.
    fn of_invited(
        mut self,
        fact: CallFact,
        now: Timestamp,
        since: Timestamp,
    ) -> Result<Self, Refused> {
        self.state = match fact {
            CallFact::Invite => {
                return Err(Refused {
                    state: self.state.as_str(),
                    fact: "invite",
                    why: "invitations are out already",
                });
            }
            CallFact::Answered {
                person,
                partstat,
                stamp,
            } => {
                let attendee = self.answering(&person, stamp)?;
                attendee.partstat = partstat;
                attendee.stand_in = None;
                self.weighed(since)
            }
            CallFact::Delegated { person, to, stamp } => {
                let attendee = self.answering(&person, stamp)?;
                attendee.partstat = Partstat::Delegated;
                // Who is named again keeps their answer.
                let known = attendee.stand_in.as_ref();
                if known.is_none_or(|s| s.address != to.address) {
                    attendee.stand_in = Some(to);
                }
                self.weighed(since)
            }
            CallFact::StandInAnswered {
                person,
                partstat,
                stamp,
            } => {
                let attendee = self.attendees.iter_mut().find(|a| a.person == person);
                let Some(stand_in) = attendee.and_then(|a| a.stand_in.as_mut()) else {
                    return Err(not_answered("nobody comes in their place"));
                };
                if stand_in.answered.is_some_and(|known| stamp < known) {
                    return Err(not_answered("a newer answer of theirs is known"));
                }
                stand_in.partstat = partstat;
                stand_in.answered = Some(stamp);
                self.weighed(since)
            }
            CallFact::Move(slot) => {
                self.slot = slot;
                self.sequence += 1;
                self.timed = self.sequence;
                self.stamped = now;
                self.booked_at = now;
                self.proposed_by = None;
                for attendee in &mut self.attendees {
                    attendee.unanswered();
                }
                CallState::Invited { since }
            }
            CallFact::Recast(people) => {
                self.attendees = people;
                self.sequence += 1;
                self.stamped = now;
                self.weighed(since)
            }
            CallFact::Ended => CallState::Passed { since: now },
            CallFact::Noted => CallState::Held { at: now },
            CallFact::NotHeld => CallState::NotHeld { at: now },
            CallFact::Cancel(why) => {
                self.sequence += 1;
                self.stamped = now;
                CallState::Cancelled { at: now, why }
            }
        };
        Ok(self)
    }

    /// The attendee whose answer of `stamp` is to be taken down.
    fn answering(&mut self, person: &PersonId, stamp: Timestamp) -> Result<&mut Attendee, Refused> {
        let attendee = self.attendees.iter_mut().find(|a| &a.person == person);
        let Some(attendee) = attendee else {
            return Err(not_answered("they are not invited"));
        };
        if attendee.answered.is_some_and(|known| stamp < known) {
            return Err(not_answered("a newer answer of theirs is known"));
        }
        attendee.answered = Some(stamp);
        Ok(attendee)
    }

    /// Agreed once the one asked comes.
    fn weighed(&self, since: Timestamp) -> CallState {
        if self.part(Part::Asked).is_some_and(Attendee::comes) {
            CallState::Agreed { since }
        } else {
            CallState::Invited { since }
        }
    }
}

const fn not_answered(why: &'static str) -> Refused {
    Refused {
        state: "invited",
        fact: "answer",
        why,
    }
}

#[cfg(test)]
mod tests;
