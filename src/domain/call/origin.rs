//! Who called a meeting: Trialogue, or somebody else whose meeting is followed.

use super::Call;
use crate::domain::ids::{PersonId, TeamId};
use crate::domain::person::Address;
use crate::domain::time::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Who called the meeting.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "by")]
pub enum Origin {
    /// Trialogue: it organises, moves, calls off.
    #[default]
    Ours,
    /// Somebody else, with a tag in its title: followed, never answered, never moved. It takes
    /// nobody's time on record.
    Theirs {
        /// ORGANIZER.
        organizer: Address,
        /// UID of the calendar object, verbatim.
        object: String,
        /// RECURRENCE-ID of the one instance of a series.
        instance: Option<Timestamp>,
    },
}

impl Origin {
    /// What a meeting of others is known by: its UID is unique among its organizer's objects,
    /// one mailbox of several that are invited is one team's, and a series has an instance for
    /// each RECURRENCE-ID (RFC 5545, 3.8.4.4 and 3.8.4.7).
    pub fn known_by(team: &TeamId, object: &str, instance: Option<Timestamp>) -> String {
        match instance {
            None => format!("{team}/{object}"),
            Some(at) => format!("{team}/{object}/{}", at.0),
        }
    }
}

impl Call {
    /// Whether Trialogue called it.
    pub const fn is_ours(&self) -> bool {
        matches!(self.origin, Origin::Ours)
    }

    /// Whether it takes this person's time: as an attendee, or in an attendee's place.
    pub fn involves(&self, person: &PersonId) -> bool {
        self.people().contains(person)
    }

    /// Everybody whose time it takes.
    pub fn people(&self) -> BTreeSet<&PersonId> {
        let invited = self.attendees.iter().map(|a| &a.person);
        let standing_in = self
            .attendees
            .iter()
            .filter_map(|a| a.stand_in.as_ref()?.person.as_ref());
        invited.chain(standing_in).collect()
    }

    /// Whether it takes its people's time on record: one of Trialogue's that is ahead.
    pub const fn takes_time(&self) -> bool {
        self.is_ours() && self.is_ahead()
    }
}
