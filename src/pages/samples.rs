//! Sample letters: every form of every letter, and hostile ones. Templates are rendered with
//! all of them at start-up, so that a template that misses a case is known then.

mod access;
mod answers;
mod asking;
mod calling;
mod confirming;
mod digest;
mod helping;
mod hostile;
mod releasing;
mod report;
mod ruling;
mod scope;
mod standing;
mod taken_over;
mod telling;
mod waiting;

use super::Links;
use crate::domain::ids::{ClarificationId, EffectKey, MailId, PersonId, TeamId};
use crate::domain::letter::{
    After, Body, Enclosed, Files, Item, Letter, News, Notice, Party, Reader, Said, Thread,
};
use crate::domain::message::Attachment;
use crate::domain::pbi::PbiKey;
use crate::domain::person::{Address, Role};
use crate::domain::time::{Span, Timestamp};

/// Every sample, with a name of its own: `receipt`, `receipt-back-later`.
pub fn all() -> Vec<(&'static str, Letter)> {
    let mut out = asking::samples();
    out.extend(calling::samples());
    out.extend(telling::samples());
    out.extend(releasing::samples());
    out.extend(ruling::samples());
    out.extend(answers::samples());
    out.extend(scope::samples());
    out.extend(digest::samples());
    out.extend(report::samples());
    out.extend(standing::samples());
    out.extend(waiting::samples());
    out.extend(taken_over::samples());
    out.extend(access::samples());
    out.extend(hostile::samples());
    out
}

/// Links for a sample.
pub fn links() -> Links {
    Links {
        reply_to: address("clarify+r-k7q4m2vdx3pa5ncy2dkq7zlj@acme.example"),
        mailbox: address("clarify@acme.example"),
        subject: SUBJECT.to_owned(),
        mark: None,
        language: "en".to_owned(),
    }
}

const SUBJECT: &str = "[PBI-142] Should the export include archived orders?";
const QUESTION: &str = "Should the CSV export include archived orders? The screen hides them, but \
                        the old export had them.";

/// Tuesday 24 November 2026, `hour`:`minute` in Berlin.
fn tue(hour: i64, minute: i64) -> Timestamp {
    // 2026-11-24T00:00:00+01:00
    Timestamp(1_795_474_800_000 + (hour * 60 + minute) * 60_000)
}

/// A day of November.
fn day(day: i64) -> chrono::NaiveDate {
    let noon = tue(12, 0) + chrono::TimeDelta::days(day - 24);
    noon.utc().date_naive()
}

fn slot() -> Span {
    Span::new(tue(14, 15), tue(14, 30))
}

#[expect(
    clippy::expect_used,
    reason = "the addresses stand in this module, and every start-up and test makes them all"
)]
fn address(text: &str) -> Address {
    Address::parse(text).expect("a sample's address")
}

fn party(name: &str, short: &str, role: Role) -> Party {
    Party {
        name: name.to_owned(),
        short: short.to_owned(),
        role: Some(role),
        address: address(&format!("{}@acme.example", short.to_lowercase())),
        after: None,
    }
}

/// Finn, who took over what Dana asked.
fn finn() -> Party {
    Party {
        after: Some(After {
            name: "Dana Dev".to_owned(),
            since: tue(11, 0),
            asked: true,
        }),
        ..party("Finn Fox", "Finn", Role::Developer)
    }
}

fn dana() -> Party {
    party("Dana Dev", "Dana", Role::Developer)
}

fn sam() -> Party {
    party("Sam Sales", "Sam", Role::Stakeholder)
}

fn petra() -> Party {
    party("Petra Owner", "Petra", Role::Po)
}

fn kim() -> Party {
    party("Kim Legal", "Kim", Role::Stakeholder)
}

fn dirk() -> Party {
    party("Dirk Deputy", "Dirk", Role::Delegate)
}

fn item() -> Item {
    Item {
        key: PbiKey::new("PBI-142"),
        title: "Order export for the warehouse".to_owned(),
        url: Some("https://backlog.acme.example/PBI-142".to_owned()),
    }
}

fn said(name: &str, at: Timestamp, words: &str) -> Said {
    Said {
        name: name.to_owned(),
        at,
        words: words.to_owned(),
        verified: true,
        address: None,
        internal: String::new(),
        files: Vec::new(),
    }
}

/// A file that is too large for a letter.
fn film() -> Attachment {
    Attachment {
        name: Some("talk-with-finance.mp4".to_owned()),
        media_type: "video/mp4".to_owned(),
        bytes: 12_400_000,
        ..Attachment::default()
    }
}

/// A file that goes with a letter, and one that is too large to.
fn with(file: Attachment) -> Files {
    let large = Attachment {
        part: file.part + 1,
        name: Some("recording.mp4".to_owned()),
        media_type: "video/mp4".to_owned(),
        bytes: 18_300_000,
        ..file.clone()
    };
    Files {
        enclosed: vec![Enclosed {
            mail: MailId::new("mail"),
            files: vec![file],
        }],
        kept: vec![large],
    }
}

/// A letter that goes to `reader` at `at`.
fn letter(reader: Party, sender: &str, at: Timestamp, body: Body) -> Letter {
    Letter {
        key: EffectKey::new(format!("sample-{}", body.name())),
        team: TeamId::new("acme"),
        sender_name: sender.to_owned(),
        reader: Reader {
            person: PersonId::new(reader.short.to_lowercase()),
            party: reader,
            language: "en".to_owned(),
            zone: chrono_tz::Europe::Berlin,
        },
        clarification: Some(ClarificationId::new("c1")),
        about: vec![ClarificationId::new("c1")],
        call: None,
        thread: Thread {
            subject: SUBJECT.to_owned().into(),
            references: vec!["q1@acme.example".to_owned()],
            in_reply_to: Some("q1@acme.example".to_owned()),
            thread_index: None,
            root: "c1".to_owned(),
        },
        due: at,
        decided: at,
        first: None,
        around: Vec::new(),
        body,
    }
}

/// News of the question, told to `reader`.
fn notice(reader: Party, news: News) -> Letter {
    letter(
        reader,
        TEAM,
        tue(13, 45),
        Body::Notice(Notice {
            item: item(),
            question: "Should the CSV export include archived orders?".to_owned(),
            news,
        }),
    )
}

const TEAM: &str = "Acme clarifications";
const VIA_DANA: &str = "Dana Dev (via Acme clarifications)";
const VIA_SAM: &str = "Sam Sales (via Acme clarifications)";
