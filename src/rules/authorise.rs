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
    /// Accept a call, or tentatively.
    Accept,
    /// Decline a call.
    Decline,
    /// Propose another time, or send somebody else.
    Counter,
    /// Say that it is no longer needed.
    Resolve,
    /// Object, correct, ask for a ruling, stop.
    Object,
    /// Rule: agreed, out of scope, let's talk, correction as a ruling.
    Rule,
    /// Release or drop a held mail.
    Release,
    /// Move a message to another item.
    Move,
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

/// Whether this actor may do this on this evidence. `role` is what the person in From is to
/// the team; `on_duty` says that a delegate stands in on this item now.
pub fn authorise(role: Option<Role>, on_duty: bool, act: Act, evidence: &Evidence) -> Grant {
    let e = &Evidence {
        vouched: evidence.vouched || evidence.released,
        failed: evidence.failed && !evidence.released,
        ..*evidence
    };
    match act {
        Act::Ask => {
            if e.vouched {
                Grant::Granted
            } else if e.failed {
                Grant::Held("the trusted hop says that the sender's address is forged")
            } else {
                Grant::Held("nobody vouches for the sender's address")
            }
        }
        Act::Answer => {
            if e.vouched {
                Grant::Granted
            } else if e.handle && !e.failed {
                Grant::Unverified
            } else if e.failed {
                Grant::Held("the trusted hop says that the sender's address is forged")
            } else {
                Grant::Held(
                    "nobody vouches for the sender's address, and it answers no letter of theirs",
                )
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
        Act::Resolve | Act::Move => match role {
            Some(_) if e.asker && e.vouched => Grant::Granted,
            Some(Role::Developer | Role::Po | Role::Delegate) if e.vouched => Grant::Granted,
            Some(Role::Developer | Role::Po | Role::Delegate) => {
                Grant::Held("nobody vouches for the sender's address")
            }
            _ => Grant::NotTheirs("the one who asked, or the team"),
        },
        Act::Object => {
            if e.registered && !e.failed {
                Grant::Granted
            } else {
                Grant::Held("the sender's address is not registered, or is forged")
            }
        }
        Act::Rule | Act::Release => match role {
            Some(Role::Po) => rule(*evidence),
            Some(Role::Delegate) if on_duty => rule(*evidence),
            _ => Grant::NotTheirs("the Product Owner, or a delegate on duty"),
        },
    }
}

/// A mail that somebody had to release rules nothing, whoever vouches for it.
const fn rule(e: Evidence) -> Grant {
    if e.vouched && e.handle && !e.failed && !e.released {
        Grant::Granted
    } else {
        Grant::Confirm
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const V: Evidence = Evidence {
        registered: true,
        vouched: true,
        failed: false,
        handle: false,
        invited: false,
        provider: false,
        asker: false,
        released: false,
    };
    const NOBODY: Evidence = Evidence {
        vouched: false,
        ..V
    };
    const H: Evidence = Evidence {
        handle: true,
        ..NOBODY
    };
    const U: Evidence = Evidence {
        invited: true,
        ..NOBODY
    };

    fn failed(e: Evidence) -> Evidence {
        Evidence {
            failed: true,
            vouched: false,
            ..e
        }
    }

    fn developer(act: Act, e: Evidence) -> Grant {
        authorise(Some(Role::Developer), false, act, &e)
    }

    #[test]
    fn ask_needs_v() {
        assert_eq!(developer(Act::Ask, V), Grant::Granted);
        for e in [NOBODY, H, failed(V), failed(H)] {
            assert!(matches!(developer(Act::Ask, e), Grant::Held(_)));
        }
    }

    #[test]
    fn answer_needs_v_or_h_without_f() {
        assert_eq!(developer(Act::Answer, V), Grant::Granted);
        assert_eq!(developer(Act::Answer, H), Grant::Unverified);
        for e in [NOBODY, failed(H)] {
            assert!(matches!(developer(Act::Answer, e), Grant::Held(_)));
        }
    }

    #[test]
    fn accept_needs_u_and_one_more() {
        assert_eq!(
            developer(Act::Accept, Evidence { invited: true, ..V }),
            Grant::Granted
        );
        assert_eq!(
            developer(Act::Accept, Evidence { invited: true, ..H }),
            Grant::Granted
        );
        assert_eq!(
            developer(
                Act::Accept,
                Evidence {
                    provider: true,
                    ..U
                }
            ),
            Grant::Granted
        );
        assert_eq!(developer(Act::Accept, U), Grant::AskByMail);
        assert_eq!(developer(Act::Accept, V), Grant::AskByMail);
    }

    #[test]
    fn decline_needs_u() {
        assert_eq!(developer(Act::Decline, U), Grant::Granted);
        assert!(matches!(developer(Act::Decline, V), Grant::Held(_)));
    }

    #[test]
    fn counter_needs_u_and_v_or_h_without_f() {
        assert_eq!(
            developer(Act::Counter, Evidence { invited: true, ..V }),
            Grant::Granted
        );
        assert_eq!(developer(Act::Counter, H), Grant::Granted);
        assert_eq!(developer(Act::Counter, failed(H)), Grant::Confirm);
        assert_eq!(developer(Act::Counter, U), Grant::Confirm);
    }

    #[test]
    fn resolved_needs_v_of_the_asker_or_team() {
        assert_eq!(developer(Act::Resolve, V), Grant::Granted);
        assert!(matches!(developer(Act::Resolve, H), Grant::Held(_)));
        assert!(matches!(
            authorise(Some(Role::Stakeholder), false, Act::Resolve, &V),
            Grant::NotTheirs(_)
        ));
        let asker = Evidence { asker: true, ..V };
        assert_eq!(
            authorise(Some(Role::Stakeholder), false, Act::Resolve, &asker),
            Grant::Granted
        );
    }

    #[test]
    fn objecting_needs_registered_from_without_f() {
        assert_eq!(developer(Act::Object, NOBODY), Grant::Granted);
        assert!(matches!(developer(Act::Object, failed(V)), Grant::Held(_)));
        assert!(matches!(
            authorise(None, false, Act::Object, &Evidence::default()),
            Grant::Held(_)
        ));
    }

    #[test]
    fn moving_needs_v_of_the_asker_or_team() {
        assert_eq!(developer(Act::Move, V), Grant::Granted);
        assert!(matches!(developer(Act::Move, H), Grant::Held(_)));
        let stakeholder = |e| authorise(Some(Role::Stakeholder), false, Act::Move, &e);
        assert!(matches!(stakeholder(V), Grant::NotTheirs(_)));
        assert_eq!(stakeholder(Evidence { asker: true, ..V }), Grant::Granted);
    }

    #[test]
    fn releasing_needs_v_and_h_of_the_po_or_a_delegate_on_duty() {
        let both = Evidence { handle: true, ..V };
        let po = |e| authorise(Some(Role::Po), false, Act::Release, &e);
        assert_eq!(po(both), Grant::Granted);
        for e in [V, H, NOBODY, failed(both)] {
            assert_eq!(po(e), Grant::Confirm, "{e:?}");
        }
        let delegate = |duty| authorise(Some(Role::Delegate), duty, Act::Release, &both);
        assert_eq!(delegate(true), Grant::Granted);
        assert!(matches!(delegate(false), Grant::NotTheirs(_)));
        assert!(matches!(
            authorise(Some(Role::Developer), true, Act::Release, &both),
            Grant::NotTheirs(_)
        ));
    }

    #[test]
    fn a_release_counts_as_v_for_all_but_ruling_and_releasing() {
        let let_in = |e| Evidence {
            released: true,
            ..e
        };
        for act in [Act::Ask, Act::Answer, Act::Resolve, Act::Move, Act::Object] {
            for e in [V, NOBODY, failed(V)] {
                assert_eq!(developer(act, let_in(e)), Grant::Granted, "{act:?} {e:?}");
            }
        }
        for act in [Act::Rule, Act::Release] {
            let both = Evidence { handle: true, ..V };
            let grant = authorise(Some(Role::Po), false, act, &let_in(both));
            assert_eq!(grant, Grant::Confirm, "{act:?}");
        }
    }

    #[test]
    fn ruling_needs_v_and_h_of_the_po_or_a_delegate_on_duty() {
        let both = Evidence { handle: true, ..V };
        let po = |e| authorise(Some(Role::Po), false, Act::Rule, &e);
        assert_eq!(po(both), Grant::Granted);
        for e in [V, H, NOBODY, failed(both), Evidence::default()] {
            assert_eq!(po(e), Grant::Confirm, "{e:?}");
        }
        let delegate = |duty| authorise(Some(Role::Delegate), duty, Act::Rule, &both);
        assert_eq!(delegate(true), Grant::Granted);
        assert!(matches!(delegate(false), Grant::NotTheirs(_)));
        for role in [
            Some(Role::Developer),
            Some(Role::Stakeholder),
            Some(Role::Admin),
            None,
        ] {
            assert!(matches!(
                authorise(role, true, Act::Rule, &both),
                Grant::NotTheirs(_)
            ));
        }
    }
}
