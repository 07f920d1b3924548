//! What can happen to a call; what follows from it is [`super::Call::apply`]'s.

use super::{Attendee, StandIn};
use crate::domain::calendar::Partstat;
use crate::domain::ids::PersonId;
use crate::domain::sentence::Sentence;
use crate::domain::time::{Span, Timestamp};

/// What happens to a call.
#[derive(Debug, Clone, PartialEq)]
pub enum CallFact {
    /// Invitations go out.
    Invite,
    /// Somebody answered the invitation.
    Answered {
        /// Who.
        person: PersonId,
        /// What.
        partstat: Partstat,
        /// DTSTAMP of the answer.
        stamp: Timestamp,
    },
    /// Somebody sends another in their place.
    Delegated {
        /// Who.
        person: PersonId,
        /// Who comes.
        to: StandIn,
        /// DTSTAMP of the answer.
        stamp: Timestamp,
    },
    /// Who comes in somebody's place answered.
    StandInAnswered {
        /// In whose place.
        person: PersonId,
        /// What.
        partstat: Partstat,
        /// DTSTAMP of the answer.
        stamp: Timestamp,
    },
    /// It gets another time.
    Move(Span),
    /// Other people come, at the same time: a delegate for the PO, or the PO again, or neither.
    /// Who stays keeps their answer.
    Recast(Vec<Attendee>),
    /// Its time is over.
    Ended,
    /// Somebody said what came of it.
    Noted,
    /// Somebody said that it was not held.
    NotHeld,
    /// It is called off.
    Cancel(Sentence),
}

impl CallFact {
    pub(super) const fn as_str(&self) -> &'static str {
        match self {
            Self::Invite => "invite",
            Self::Answered { .. } => "answer",
            Self::Delegated { .. } => "delegate",
            Self::StandInAnswered { .. } => "stand-in's answer",
            Self::Move(_) => "move",
            Self::Recast(_) => "recast",
            Self::Ended => "end",
            Self::Noted => "note",
            Self::NotHeld => "not held",
            Self::Cancel(_) => "cancel",
        }
    }
}
