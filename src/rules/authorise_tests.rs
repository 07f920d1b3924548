//! PRODUCT's table (*Trust*), written down as its rows are told, and held against the function
//! cell by cell: every act, every combination of evidence, every role, on duty and off.

use super::*;

/// What the row says where its condition holds not: each is one of the grant's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Else {
    Held,
    ByMail,
    Confirm,
}

/// A row: the act; who may at all; for each way to be granted, the letters that must be there
/// (`!F`: the hop does not say fail; R: From is registered; P: a calendar provider signed);
/// ways that go on "not verified"; and what becomes of the rest.
type Row = (
    Act,
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
    Else,
);

const TABLE: &[Row] = &[
    (Act::Ask, "anybody", &["V"], &[], Else::Held),
    (Act::Answer, "anybody", &["V"], &["H !F"], Else::Held),
    (Act::PassOn, "anybody", &["V"], &["R H !F"], Else::Held),
    (
        Act::Accept,
        "anybody",
        &["U V", "U H", "U P"],
        &[],
        Else::ByMail,
    ),
    (Act::Decline, "anybody", &["U"], &[], Else::Held),
    (
        Act::Counter,
        "anybody",
        &["U V", "H !F"],
        &[],
        Else::Confirm,
    ),
    (Act::Resolve, "asker or team", &["V"], &[], Else::Held),
    (Act::Internal, "asker or team", &["V"], &[], Else::Held),
    (Act::Move, "asker or team", &["V"], &[], Else::Held),
    (Act::Object, "anybody", &["R !F"], &[], Else::Held),
    (
        Act::Correct,
        "PO or delegate on duty",
        &["R !F"],
        &[],
        Else::Confirm,
    ),
    (
        Act::Rule,
        "PO or delegate on duty",
        &["V H"],
        &[],
        Else::Confirm,
    ),
    (
        Act::Undo,
        "PO or delegate on duty",
        &["V H"],
        &[],
        Else::Confirm,
    ),
    (
        Act::Delegate,
        "PO or delegate on duty",
        &["V H"],
        &[],
        Else::Confirm,
    ),
    (
        Act::Release,
        "PO or delegate on duty",
        &["V H"],
        &[],
        Else::Confirm,
    ),
];

fn holds(way: &str, e: Evidence) -> bool {
    way.split(' ').all(|letter| match letter {
        "V" => e.vouched,
        "!F" => !e.failed,
        "H" => e.handle,
        "U" => e.invited,
        "P" => e.provider,
        "R" => e.registered,
        other => panic!("no letter {other}"),
    })
}

/// Whether somebody may at all, whatever the proof.
fn may(who: &str, role: Option<Role>, on_duty: bool, e: Evidence) -> bool {
    let team = role.is_some_and(Role::of_team);
    match who {
        "anybody" => true,
        // Who asked is known to be the asker only where they are known at all.
        "asker or team" => team || (role.is_some() && e.asker),
        "PO or delegate on duty" => {
            role == Some(Role::Po) || (role == Some(Role::Delegate) && on_duty)
        }
        other => panic!("nobody is {other}"),
    }
}

/// Every combination of evidence that can be: V is never without R, and never with F.
fn all_evidence() -> Vec<Evidence> {
    (0_u8..128)
        .map(|bits| {
            let bit = |n: u8| bits & (1 << n) != 0;
            Evidence {
                registered: bit(0),
                vouched: bit(1),
                failed: bit(2),
                handle: bit(3),
                invited: bit(4),
                provider: bit(5),
                asker: bit(6),
                released: false,
            }
        })
        .filter(|e| !e.vouched || (e.registered && !e.failed))
        .collect()
}

const ROLES: &[Option<Role>] = &[
    None,
    Some(Role::Developer),
    Some(Role::Stakeholder),
    Some(Role::Po),
    Some(Role::Delegate),
    Some(Role::Admin),
];

#[test]
fn every_cell_is_as_the_table_tells() {
    let mut cells = 0;
    for (act, who, granted, unverified, otherwise) in TABLE {
        for e in all_evidence() {
            for (role, on_duty) in ROLES.iter().flat_map(|r| [(*r, false), (*r, true)]) {
                let got = authorise(role, on_duty, *act, &e);
                let right = if !may(who, role, on_duty, e) {
                    matches!(got, Grant::NotTheirs(_))
                } else if granted.iter().any(|way| holds(way, e)) {
                    got == Grant::Granted
                } else if unverified.iter().any(|way| holds(way, e)) {
                    got == Grant::Unverified
                } else {
                    match otherwise {
                        Else::Held => matches!(got, Grant::Held(_)),
                        Else::ByMail => got == Grant::AskByMail,
                        Else::Confirm => got == Grant::Confirm,
                    }
                };
                assert!(right, "{act:?} {role:?} on duty {on_duty} {e:?}: {got:?}");
                cells += 1;
            }
        }
    }
    assert_eq!(cells, TABLE.len() * all_evidence().len() * ROLES.len() * 2);
}

/// Promise 6: whatever else speaks for a mail, without V or without H nothing of the PO's is
/// done, but for a correction.
#[test]
fn no_act_of_the_po_without_both_proofs() {
    for act in [Act::Rule, Act::Undo, Act::Delegate, Act::Release] {
        for e in all_evidence().iter().filter(|e| !(e.vouched && e.handle)) {
            for (role, duty) in ROLES.iter().flat_map(|r| [(*r, false), (*r, true)]) {
                assert_ne!(
                    authorise(role, duty, act, e),
                    Grant::Granted,
                    "{act:?} {e:?}"
                );
            }
        }
    }
}

/// What somebody had to release rules nothing, whatever else speaks for it.
#[test]
fn a_released_mail_rules_nothing() {
    for evidence in all_evidence() {
        let released = Evidence {
            released: true,
            ..evidence
        };
        for act in [
            Act::Rule,
            Act::Correct,
            Act::Undo,
            Act::Delegate,
            Act::Release,
        ] {
            let grant = authorise(Some(Role::Po), true, act, &released);
            assert_eq!(grant, Grant::Confirm, "{act:?} {released:?}");
        }
    }
}
