//! Samples of the letters that ask for a confirmation, and of those that tell that nothing
//! followed from one.

use super::{Body, Files, Letter, QUESTION, TEAM, address, letter, petra, tue, with};
use crate::domain::letter::{Beside, Confirm, ConfirmPart, Help, HelpWhy, NotDone, Unconfirmed};
use crate::domain::message::Attachment;
use crate::domain::person::Role;
use crate::domain::sentence::{Sentence, Told};
use crate::say;

pub(super) fn samples() -> Vec<(&'static str, Letter)> {
    let ruled = Unconfirmed::Ruled {
        by: "Dirk Deputy".to_owned(),
        verdict: say!("out of scope"),
    };
    let late = Unconfirmed::TooLate { until: tue(9, 58) };
    let several = Told::All(vec![say!("agreed"), say!("out of scope")]);
    let several = Sentence::new("{0}", vec![several]);
    vec![
        ("confirm", confirm()),
        ("confirm-several", confirm_several()),
        ("confirm-release", confirm_release()),
        (
            "help-too-late",
            nothing(late, say!("agreed"), "1 Fine with me."),
        ),
        (
            "help-denied",
            nothing(Unconfirmed::Denied, several, "A: 1\nB: 2 Excel"),
        ),
        (
            "help-unclear",
            nothing(Unconfirmed::Unclear, say!("agreed"), "1"),
        ),
        ("help-ruled-since", nothing(ruled, say!("agreed"), "1")),
        (
            "help-changed-since",
            nothing(Unconfirmed::Gone, say!("agreed"), "1"),
        ),
    ]
}

/// Nothing followed from a yes.
fn nothing(because: Unconfirmed, act: Sentence, line: &str) -> Letter {
    let why = HelpWhy::Unconfirmed(Box::new(NotDone {
        because,
        act,
        line: line.to_owned(),
        to: say!("the briefing note"),
    }));
    let help = Help {
        why,
        beside: Beside::Nothing,
        subject: "Archived orders?".to_owned(),
        role: Role::Po,
        mailbox: address("clarify@acme.example"),
    };
    letter(petra(), TEAM, tue(10, 5), Body::Help(help))
}

fn confirm_several() -> Letter {
    let mut asked = confirm();
    if let Body::Confirm(confirm) = &mut asked.body {
        confirm.first.question = format!("PBI-142: {QUESTION}");
        confirm.more.push(ConfirmPart {
            question: "PBI-150: Which logo does the export bear?".to_owned(),
            act: say!("out of scope"),
            words: "New logo".to_owned(),
        });
    }
    asked.thread.subject = say!("{0}: several at once", "Acme clarifications").into();
    asked
}

fn confirm() -> Letter {
    letter(
        petra(),
        TEAM,
        tue(16, 0),
        Body::Confirm(Confirm {
            first: ConfirmPart {
                question: QUESTION.to_owned(),
                act: say!("agreed"),
                words: "Fine with me.".to_owned(),
            },
            more: Vec::new(),
            files: with(Attachment {
                name: Some("offer.pdf".to_owned()),
                media_type: "application/pdf".to_owned(),
                bytes: 48_000,
                ..Attachment::default()
            }),
            missing: say!("nobody vouches for the sender's address"),
            until: tue(17, 0),
            secret: "k7q4m2vdx3pa5ncy".to_owned(),
        }),
    )
}

fn confirm_release() -> Letter {
    let (subject, from) = ("Cheap pills", "mallory@evil.example");
    let act = say!("drop the mail \"{0}\" of {1}", subject, from);
    let mut asked = letter(
        petra(),
        TEAM,
        tue(16, 0),
        Body::Confirm(Confirm {
            first: ConfirmPart {
                question: String::new(),
                act,
                words: String::new(),
            },
            more: Vec::new(),
            files: Files::default(),
            missing: say!("nobody vouches for the sender's address"),
            until: tue(17, 0),
            secret: "k7q4m2vdx3pa5ncy".to_owned(),
        }),
    );
    asked.clarification = None;
    asked.about.clear();
    asked.thread.subject = say!("{0}: held mails", "Acme clarifications").into();
    asked
}
