//! Samples of the letters that help: why a mail had no effect, and what to do.

use super::{
    Body, Letter, Party, PbiKey, Role, SUBJECT, TEAM, address, dana, film, letter, petra, sam, tue,
};
use crate::domain::letter::{Beside, Help, HelpWhy};

pub(super) fn samples() -> Vec<(&'static str, Letter)> {
    let near = |key: &str, title: &str| (PbiKey::new(key), title.to_owned());
    let unknown = |moves| {
        let why = HelpWhy::UnknownKey {
            key: PbiKey::new("PBI-1422"),
            nearest: vec![
                near("PBI-142", "Order export for the warehouse"),
                near("PBI-122", "Import of suppliers"),
            ],
            moves,
        };
        told(dana(), why)
    };
    let mut out = vec![
        (
            "help",
            told(
                dana(),
                HelpWhy::NoTag {
                    example: "PBI-142".to_owned(),
                },
            ),
        ),
        ("help-unknown-key", unknown(false)),
        ("help-unknown-key-moved", unknown(true)),
        (
            "help-which-question",
            told(
                sam(),
                HelpWhy::WhichQuestion {
                    subjects: vec![
                        SUBJECT.to_owned(),
                        "[PBI-142] Which columns does the export have?".to_owned(),
                    ],
                },
            ),
        ),
        (
            "help-not-yours",
            told(
                dana(),
                HelpWhy::NotYours {
                    act: "/agreed".to_owned(),
                    who: "the Product Owner, or a delegate on duty".to_owned(),
                },
            ),
        ),
        (
            "help-command",
            told(
                dana(),
                HelpWhy::Command {
                    line: "/ask Kim".to_owned(),
                    mend: "several people have that name; write the full name or the address"
                        .to_owned(),
                },
            ),
        ),
        (
            "help-waits",
            told(
                dana(),
                HelpWhy::Waits {
                    to: "Kim Client".to_owned(),
                    by: "Petra".to_owned(),
                },
            ),
        ),
        (
            "help-too-many",
            told(
                dana(),
                HelpWhy::TooMany {
                    most: 20,
                    item: PbiKey::new("PBI-142"),
                    by: "Petra".to_owned(),
                },
            ),
        ),
    ];
    out.extend(words());
    out
}

/// What became of words.
fn words() -> Vec<(&'static str, Letter)> {
    vec![
        (
            "help-no-ruling",
            told(petra(), HelpWhy::NoRuling { waits: true }),
        ),
        (
            "help-no-ruling-wanted",
            told(petra(), HelpWhy::NoRuling { waits: false }),
        ),
        (
            "help-no-answer",
            told(
                petra(),
                HelpWhy::NoAnswer {
                    to: "Dana Dev".to_owned(),
                    waits_for: "Kim Legal".to_owned(),
                },
            ),
        ),
        (
            "help-stands-unopposed",
            told(
                petra(),
                HelpWhy::StandsUnopposed {
                    since: tue(9, 45),
                    by: "Dana Dev".to_owned(),
                },
            ),
        ),
        (
            "help-kept-back",
            told(
                dana(),
                HelpWhy::KeptBack {
                    line: "/intenal".to_owned(),
                    words: "Sam said three years last time.".to_owned(),
                },
            ),
        ),
        (
            "help-left-out",
            told(
                sam(),
                HelpWhy::LeftOut {
                    files: vec![film()],
                },
            ),
        ),
        ("help-no-words", told(sam(), HelpWhy::NoWords)),
        (
            "help-same-subject",
            told(
                dana(),
                HelpWhy::SameSubject {
                    who: "Ravi Rust".to_owned(),
                },
            ),
        ),
        ("help-asked", told(petra(), HelpWhy::Asked)),
        ("help-asked-developer", told(dana(), HelpWhy::Asked)),
        ("help-asked-stakeholder", told(sam(), HelpWhy::Asked)),
        ("help-not-vouched", told(sam(), HelpWhy::NotVouched)),
        ("help-sealed", told(sam(), HelpWhy::Sealed)),
        (
            "help-too-large",
            told(sam(), HelpWhy::TooLarge { most: 25 }),
        ),
    ]
}

fn told(reader: Party, why: HelpWhy) -> Letter {
    let role = reader.role.unwrap_or(Role::Stakeholder);
    letter(
        reader,
        TEAM,
        tue(10, 5),
        Body::Help(Help {
            beside: match why {
                HelpWhy::NotYours { .. } => Beside::WentOn,
                HelpWhy::Command { .. } => Beside::WentNowhere,
                _ => Beside::Nothing,
            },
            why,
            subject: "Archived orders?".to_owned(),
            role,
            mailbox: address("clarify@acme.example"),
        }),
    )
}
