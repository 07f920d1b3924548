//! People whom a stakeholder put in Cc: a colleague may answer there, and nowhere else.

use super::Clarification;
use crate::domain::ids::PersonId;
use crate::domain::person::Address;
use crate::domain::time::Timestamp;
use serde::{Deserialize, Serialize};

/// Somebody not on record in Cc of a vouched-for stakeholder's mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Introduced {
    /// Their address.
    pub address: Address,
    /// The stakeholder who put them in Cc.
    pub by: PersonId,
    /// Whether they are of the stakeholder's own domain. Others are not let in, nor taken for
    /// the stakeholder whose reply address they got to see.
    pub may_answer: bool,
    /// Who they are, once they wrote.
    pub person: Option<PersonId>,
}

/// Somebody who took part until the question moved to an item that they may not know of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    /// Who.
    pub person: PersonId,
    /// Until when.
    pub at: Timestamp,
    /// What they were in it.
    #[serde(default)]
    pub seat: Seat,
}

/// What somebody is in a question.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seat {
    /// They were asked.
    Asked,
    /// They passed it on.
    PassedOn,
    /// They stood in To or Cc of it.
    Copied,
    /// A stakeholder brought them in.
    #[default]
    Guest,
}

impl Clarification {
    /// Whether somebody handed it on themself, and it waits for another's answer: what they add is
    /// none.
    pub fn has_handed_on(&self, person: &PersonId) -> bool {
        let waits = self.state.is_open() && self.answered_at.is_none();
        waits && &self.asked != person && self.handed_on.contains(person)
    }

    /// Whether this person took part at that time, and does not any more.
    pub fn had_left(&self, person: &PersonId, at: Timestamp) -> bool {
        self.left.iter().any(|l| &l.person == person && at <= l.at)
    }

    /// Whether this person takes part: asker, asked (now or before), in Cc, introduced.
    pub fn takes_part(&self, person: &PersonId) -> bool {
        &self.developer == person
            || &self.asked == person
            || self.passed_on.contains(person)
            || self.others.contains(person)
            || self.is_introduced(person)
    }

    /// Whether this person is here only because a stakeholder put them in Cc.
    pub fn is_introduced(&self, person: &PersonId) -> bool {
        let is = |i: &Introduced| i.person.as_ref() == Some(person);
        self.introduced.iter().any(is)
    }
}
