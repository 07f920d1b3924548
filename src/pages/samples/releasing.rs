//! Samples of what is told of questions to somebody outside who was never asked.

use super::{
    Body, Letter, Role, TEAM, address, dana, item, kim, letter, notice, party, petra, sam,
    standing, tue,
};
use crate::domain::ids::MailId;
use crate::domain::letter::{Beside, Help, HelpWhy, News, ReleaseAsked};
use crate::domain::message::Attachment;
use crate::say;

pub(super) fn samples() -> Vec<(&'static str, Letter)> {
    let mut out = vec![
        (
            "notice-asked-is-away-no-date",
            notice(
                dana(),
                News::AskedIsAway {
                    who: sam(),
                    back: None,
                    outside: Some((kim(), petra())),
                },
            ),
        ),
        (
            "notice-words-moved-waits",
            standing::words_moved(Some(sam())),
        ),
        (
            "notice-passed-on-outside",
            notice(
                dana(),
                News::PassedOnOutside {
                    from: sam(),
                    to: party("Kim Client", "Kim", Role::Stakeholder),
                    by: petra(),
                },
            ),
        ),
        (
            "notice-not-released",
            notice(
                dana(),
                News::NotReleased {
                    by: petra(),
                    asked: sam(),
                },
            ),
        ),
        (
            "notice-not-released-yours",
            notice(
                sam(),
                News::NotReleased {
                    by: petra(),
                    asked: sam(),
                },
            ),
        ),
        (
            "help-not-released",
            letter(
                dana(),
                TEAM,
                tue(10, 5),
                Body::Help(Help {
                    why: HelpWhy::NotReleased {
                        by: "Petra".to_owned(),
                    },
                    beside: Beside::Nothing,
                    subject: "[PBI-142] Which exports?".to_owned(),
                    role: Role::Developer,
                    mailbox: address("clarify@acme.example"),
                }),
            ),
        ),
    ];
    out.push(("release", release(release_asked())));
    let passed_on = ReleaseAsked {
        passed_on_by: Some(sam()),
        files: vec![Attachment {
            name: Some("exports.csv".to_owned()),
            media_type: "text/csv".to_owned(),
            bytes: 21_400,
            ..Attachment::default()
        }],
        ..release_asked()
    };
    out.push(("release-with-a-file", release(passed_on)));
    let offered = ReleaseAsked {
        mail: None,
        why: Some(say!("{0} is away", "Sam")),
        ..release_asked()
    };
    out.push(("release-offered", release(offered)));
    out
}

fn release(asked: ReleaseAsked) -> Letter {
    let mut letter = letter(petra(), TEAM, tue(10, 2), Body::Release(asked));
    letter.clarification = None;
    letter.about.clear();
    letter.thread.subject = say!("[{0}] May this go out?", "PBI-142").into();
    letter
}

fn release_asked() -> ReleaseAsked {
    let mut to = party("Kim Client", "Kim", Role::Stakeholder);
    to.address = address("kim@client.example");
    ReleaseAsked {
        mail: Some(MailId::new("k7q4m2vdx3pa5ncyk7q4m2vdx3")),
        item: item(),
        from: dana(),
        passed_on_by: None,
        to,
        words: "Which of your exports do you still need?".to_owned(),
        files: Vec::new(),
        why: None,
    }
}
