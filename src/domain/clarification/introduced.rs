//! People whom a stakeholder put in Cc: a colleague may answer there, and nowhere else.

use super::Clarification;
use crate::domain::ids::PersonId;
use crate::domain::person::Address;
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

impl Clarification {
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
