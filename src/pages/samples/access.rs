//! Samples of the letter to who runs the installation: access to the mailbox ends.

use super::{TEAM, address, letter, party, tue};
use crate::domain::letter::{AccessEnds, Body, Ending, Letter};
use crate::domain::person::Role;
use chrono::TimeDelta;

pub(super) fn samples() -> Vec<(&'static str, Letter)> {
    let told = |ending, holds| {
        letter(
            party("Alex Admin", "Alex", Role::Admin),
            TEAM,
            tue(9, 0),
            Body::AccessEnds(AccessEnds {
                mailbox: address("clarify@acme.example"),
                ending,
                holds,
                command: "trialogue login acme".to_owned(),
            }),
        )
    };
    let said = |words: &str| format!("the token server says 400, {words}");
    vec![
        (
            "access-ends",
            told(
                Ending::Ahead {
                    at: tue(9, 0) + TimeDelta::days(7),
                },
                None,
            ),
        ),
        (
            "access-ends-logged-out",
            told(
                Ending::LoggedOut {
                    said: said("invalid_grant: AADSTS700082: The refresh token has expired"),
                },
                Some(tue(9, 10)),
            ),
        ),
        (
            "access-ends-refused",
            told(
                Ending::Refused {
                    said: said("invalid_client: AADSTS7000222: The client secret has expired"),
                },
                None,
            ),
        ),
    ]
}
