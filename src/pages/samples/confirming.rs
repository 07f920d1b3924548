//! Samples of the letters that ask for a confirmation.

use super::{Body, Letter, QUESTION, TEAM, letter, petra, tue};
use crate::domain::letter::Confirm;
use crate::say;

pub(super) fn confirm() -> Letter {
    letter(
        petra(),
        TEAM,
        tue(16, 0),
        Body::Confirm(Confirm {
            question: QUESTION.to_owned(),
            act: say!("agreed"),
            words: "Fine with me.".to_owned(),
            missing: say!("nobody vouches for the sender's address"),
            until: tue(17, 0),
            secret: "k7q4m2vdx3pa5ncy".to_owned(),
        }),
    )
}

pub(super) fn confirm_release() -> Letter {
    let (subject, from) = ("Cheap pills", "mallory@evil.example");
    let act = say!("drop the mail \"{0}\" of {1}", subject, from);
    let mut asked = letter(
        petra(),
        TEAM,
        tue(16, 0),
        Body::Confirm(Confirm {
            question: String::new(),
            act,
            words: String::new(),
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
