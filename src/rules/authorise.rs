//! Who may do what, on what evidence: the one gate (PRODUCT: *Trust*). Each cell of its
//! table has a test here.
//!
//! What fails, fails to the safe side: objecting and stopping need less proof than agreeing.

use crate::domain::person::Role;

/// What somebody wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Ask a question.
    Ask,
    /// Answer, comment, report a talk.
    Answer,
    /// Say that a question is not theirs, or whose it is.
    PassOn,
    /// Accept a call, or tentatively.
    Accept,
    /// Decline a call.
    Decline,
    /// Propose another time, or send somebody else.
    Counter,
    /// Say that it is no longer needed.
    Resolve,
    /// Keep a note inside the team.
    Internal,
    /// Move a message to another item.
    Move,
    /// Object, ask for a ruling, stop.
    Object,
    /// Correct, as a ruling.
    Correct,
    /// Rule: agreed, out of scope, let's talk.
    Rule,
    /// Undo a ruling, or reverse it by another.
    Undo,
    /// Hand rulings to a delegate, or say who comes to calls.
    Delegate,
    /// Release what is held.
    Release,
}

/// What speaks for the sender being who From says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one line of PRODUCT's table of what speaks for a sender"
)]
pub struct Evidence {
    /// From is a registered person's address.
    pub registered: bool,
    /// V: From is registered and the trusted hop vouches for it.
    pub vouched: bool,
    /// F: the hop says that it fails.
    pub failed: bool,
    /// H: a handle given to that person alone: reply token, or a letter sent to them.
    pub handle: bool,
    /// U: the UID of a call they are invited to, and From is that attendee.
    pub invited: bool,
    /// A DKIM pass of a known calendar provider.
    pub provider: bool,
    /// They are the one who asked.
    pub asker: bool,
    /// Somebody released the mail: it counts as vouched for, for all but a ruling.
    pub released: bool,
}

/// What the gate says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grant {
    /// Go on.
    Granted,
    /// Go on, marked "not verified".
    Unverified,
    /// Ask the registered address to confirm; nothing happens before.
    Confirm,
    /// Ask them by mail.
    AskByMail,
    /// Take it in, do nothing; with the reason.
    Held(&'static str),
    /// It is not theirs to do; with who may.
    NotTheirs(&'static str),
}

impl Grant {
    /// Whether it is done at once, be it marked "not verified".
    pub const fn goes_on(self) -> bool {
        matches!(self, Self::Granted | Self::Unverified)
    }
}

const FORGED: &str = "the trusted hop says that the sender's address is forged";

/// Whether this actor may do this on this evidence. `role` is what the person in From is to
/// the team; `on_duty` says that a delegate stands in on this item now.
pub fn authorise(role: Option<Role>, on_duty: bool, act: Act, evidence: &Evidence) -> Grant {
    let e = &Evidence {
        vouched: evidence.vouched || evidence.released,
        failed: evidence.failed && !evidence.released,
        ..*evidence
    };
    match act {
        Act::Ask => vouched_for(*e),
        Act::Answer => {
            if e.vouched {
                Grant::Granted
            } else if e.handle && !e.failed {
                Grant::Unverified
            } else if e.failed {
                Grant::Held(FORGED)
            } else {
                Grant::Held(
                    "nobody vouches for the sender's address, and it answers no letter of theirs",
                )
            }
        }
        // By it another is asked: a leaked token alone must not do that.
        Act::PassOn => {
            if e.vouched {
                Grant::Granted
            } else if e.registered && e.handle && !e.failed {
                Grant::Unverified
            } else {
                Grant::Held("it passes the question on, and came from no address of theirs")
            }
        }
        Act::Accept => {
            if e.invited && (e.vouched || e.handle || e.provider) {
                Grant::Granted
            } else {
                Grant::AskByMail
            }
        }
        Act::Decline => {
            if e.invited {
                Grant::Granted
            } else {
                Grant::Held("the sender is not invited to that call")
            }
        }
        Act::Counter => {
            if (e.invited && e.vouched) || (e.handle && !e.failed) {
                Grant::Granted
            } else {
                Grant::Confirm
            }
        }
        Act::Resolve | Act::Internal | Act::Move => match role {
            Some(role) if e.asker || role.of_team() => vouched_for(*e),
            _ => Grant::NotTheirs("the one who asked, or the team"),
        },
        Act::Object => {
            if e.registered && !e.failed {
                Grant::Granted
            } else {
                Grant::Held("the sender's address is not registered, or is forged")
            }
        }
        Act::Correct => on_scope(role, on_duty, || {
            if e.registered && !evidence.failed && !e.released {
                Grant::Granted
            } else {
                Grant::Confirm
            }
        }),
        // A mail that somebody had to release rules nothing, whoever vouches for it.
        Act::Rule | Act::Undo | Act::Delegate | Act::Release => on_scope(role, on_duty, || {
            if evidence.vouched && e.handle && !evidence.failed && !e.released {
                Grant::Granted
            } else {
                Grant::Confirm
            }
        }),
    }
}

/// What needs somebody to vouch for it, and nothing else.
const fn vouched_for(e: Evidence) -> Grant {
    if e.vouched {
        Grant::Granted
    } else if e.failed {
        Grant::Held(FORGED)
    } else {
        Grant::Held("nobody vouches for the sender's address")
    }
}

/// What only the PO may, or a delegate on duty. A mail that somebody had to release does none of
/// it, whoever vouches for it.
fn on_scope(role: Option<Role>, on_duty: bool, proof: impl FnOnce() -> Grant) -> Grant {
    match role {
        Some(Role::Po) => proof(),
        Some(Role::Delegate) if on_duty => proof(),
        _ => Grant::NotTheirs("the Product Owner, or a delegate on duty"),
    }
}

#[cfg(test)]
#[path = "authorise_tests.rs"]
mod tests;
