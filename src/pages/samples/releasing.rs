//! Samples of what is told of questions to somebody outside who was never asked.

use super::{
    Body, Letter, Role, TEAM, address, dana, item, kim, letter, notice, party, petra, sam,
    standing, tue,
};
use crate::domain::ids::MailId;
use crate::domain::letter::{Beside, Help, HelpWhy, News, OfHeld, Party, ReleaseAsked};
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
                    call: None,
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
            "notice-gone-outside",
            notice(
                petra(),
                News::GoneOutside {
                    from: dana(),
                    to: party("Kim Client", "Kim", Role::Stakeholder),
                },
            ),
        ),
        (
            "notice-not-released",
            notice(
                dana(),
                News::NotReleased {
                    by: Some(petra()),
                    asked: sam(),
                    words: String::new(),
                },
            ),
        ),
        (
            "notice-not-released-by-the-admin",
            notice(
                dana(),
                News::NotReleased {
                    by: None,
                    asked: sam(),
                    words: String::new(),
                },
            ),
        ),
        (
            "notice-not-released-yours",
            notice(
                sam(),
                News::NotReleased {
                    by: Some(petra()),
                    asked: sam(),
                    words: "Please don't send it. Dana should ask me first.".to_owned(),
                },
            ),
        ),
    ];
    out.extend(handled());
    out.push(("release", release(release_asked())));
    let passed_on = ReleaseAsked {
        passed_on_by: Some(sam()),
        unverified: true,
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
        unverified: false,
        files: Vec::new(),
        why: None,
    }
}

/// What is told of held mails that somebody decided about.
fn handled() -> Vec<(&'static str, Letter)> {
    let of_held = |what, at| HelpWhy::OfHeld {
        what,
        title: "[PBI-142] Which exports?".to_owned(),
        who: "Sam Sales".to_owned(),
        at,
    };
    vec![
        (
            "help-not-released",
            help(
                dana(),
                HelpWhy::NotReleased {
                    by: "Petra".to_owned(),
                    words: "Dana should ask me first.".to_owned(),
                },
            ),
        ),
        (
            "help-not-released-by-the-admin",
            help(
                dana(),
                HelpWhy::NotReleased {
                    by: String::new(),
                    words: String::new(),
                },
            ),
        ),
        (
            "help-released",
            help(
                dana(),
                HelpWhy::Released {
                    by: "Petra".to_owned(),
                    words: "Kim is new there, be patient.".to_owned(),
                },
            ),
        ),
        (
            "help-held-unplaced",
            help(petra(), of_held(OfHeld::Unplaced, None)),
        ),
        (
            "help-held-several",
            help(petra(), of_held(OfHeld::Several, None)),
        ),
        (
            "help-held-left",
            help(petra(), of_held(OfHeld::SenderLeft, None)),
        ),
        (
            "help-held-nothing",
            help(petra(), of_held(OfHeld::Nothing, None)),
        ),
        (
            "help-asked-left",
            help(petra(), of_held(OfHeld::AskedLeft, None)),
        ),
        (
            "help-to-nobody",
            help(dana(), of_held(OfHeld::WentToNobody, None)),
        ),
        (
            "help-released-before",
            help(petra(), of_held(OfHeld::Released, Some(tue(9, 30)))),
        ),
        (
            "help-half-read",
            help(
                petra(),
                HelpWhy::OfHeld {
                    what: OfHeld::HalfRead,
                    title: "drop 1 and 9".to_owned(),
                    who: "9".to_owned(),
                    at: None,
                },
            ),
        ),
        (
            "help-dropped-before",
            help(petra(), of_held(OfHeld::Dropped, Some(tue(9, 30)))),
        ),
    ]
}

fn help(reader: Party, why: HelpWhy) -> Letter {
    let role = reader.role.unwrap_or(Role::Stakeholder);
    let body = Body::Help(Help {
        why,
        beside: Beside::Nothing,
        subject: "[PBI-142] Which exports?".to_owned(),
        role,
        mailbox: address("clarify@acme.example"),
    });
    letter(reader, TEAM, tue(10, 5), body)
}
