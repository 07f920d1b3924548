//! Samples of the Product Owner's digest.

use super::{TEAM, address, dana, dirk, item, letter, party, petra, sam, slot, tue};
use crate::domain::calendar::Source;
use crate::domain::clarification::Verdict;
use crate::domain::held::{HeldMail, Hold};
use crate::domain::ids::{ClarificationId, MailId};
use crate::domain::letter::{
    Ageing, AgendaLine, BecomesFinal, Body, DayCall, Differs, Digest, Item, Letter, Numbered,
    StoodIn, Unread, Waiting,
};
use crate::domain::pbi::PbiKey;
use crate::domain::person::Role;
use crate::say;
use chrono::TimeDelta;

fn held() -> HeldMail {
    HeldMail {
        mail: MailId::new("k7q4m2vdx3pa5ncyk7q4m2vdx3"),
        since: tue(7, 12),
        from: Some(address("kim@client.example")),
        subject: "Exports".to_owned(),
        hold: Hold::UnknownSender,
        because: "unknown sender".to_owned(),
        about: None,
        shown: None,
    }
}

pub(super) fn samples() -> Vec<(&'static str, Letter)> {
    let one = Digest {
        numbers: vec![means(1)],
        waiting: vec![waiting(1)],
        ..Digest::default()
    };
    let many = Digest {
        numbers: (1..=6).map(means).collect(),
        waiting: (1..=30).map(waiting).collect(),
        ..Digest::default()
    };
    let of_held = Digest {
        numbers: vec![Numbered::Held {
            mail: held().mail,
            about: None,
        }],
        held: vec![held()],
        ..Digest::default()
    };
    let of_own = Digest {
        own: vec![ruled("Petra Owner", Verdict::Agreed)],
        ..Digest::default()
    };
    let in_place = Digest {
        in_place_of: Some(petra()),
        ..one.clone()
    };
    [
        ("digest", full()),
        ("digest-of-held", of_held),
        ("digest-of-own", of_own),
        ("digest-of-one", one),
        ("digest-of-many", many),
        ("digest-in-place", in_place),
    ]
    .map(|(name, digest)| {
        let reader = if digest.in_place_of.is_some() {
            dirk()
        } else {
            petra()
        };
        let mut sample = letter(reader, TEAM, tue(8, 30), Body::Digest(digest));
        sample.clarification = None;
        sample.about.clear();
        sample.thread.subject = say!("{0}: today", TEAM).into();
        (name, sample)
    })
    .into()
}

fn means(number: u32) -> Numbered {
    Numbered::Question {
        clarification: ClarificationId::new(format!("c{number}")),
        conversation: Some(0),
    }
}

fn waiting(number: u32) -> Waiting {
    Waiting {
        number,
        answer: false,
        item: item(),
        question: "Should the export include archived orders?".to_owned(),
        developer: dana(),
        since: tue(15, 2) - TimeDelta::days(1),
        came_back: false,
    }
}

fn ruled(by: &str, verdict: Verdict) -> StoodIn {
    StoodIn {
        item: Item {
            key: PbiKey::new("PBI-160"),
            title: "Faster start page".to_owned(),
            url: None,
        },
        question: "How fast is fast enough?".to_owned(),
        by: by.to_owned(),
        at: tue(16, 40) - TimeDelta::days(1),
        verdict,
    }
}

/// A digest with something of each kind.
fn full() -> Digest {
    Digest {
        numbers: (1..=6)
            .map(means)
            .chain(
                [held().mail, MailId::new("m2")].map(|mail| Numbered::Held { mail, about: None }),
            )
            .collect(),
        waiting: vec![
            Waiting {
                came_back: true,
                ..waiting(1)
            },
            // Of a confidential item only the key is shown.
            Waiting {
                answer: true,
                question: String::new(),
                ..waiting(2)
            },
        ],
        finals: vec![BecomesFinal {
            number: 3,
            item: item(),
            words: "Two years are enough.".to_owned(),
            developer: dana(),
            until: tue(14, 0),
        }],
        differs: vec![
            differs(4, "Tess Tax", None),
            differs(5, "Tess Tax", Some("Sam Sales")),
            differs(6, "Sam Sales", Some("Sam Sales")),
        ],
        ageing: vec![Ageing {
            item: item(),
            question: "Who signs the delivery note?".to_owned(),
            holder: sam(),
            for_what: "an answer".to_owned(),
            worked: 18 * 60 + 20,
            since: tue(9, 20) - TimeDelta::days(4),
        }],
        calls: calls(),
        held: vec![
            held(),
            HeldMail {
                mail: MailId::new("m2"),
                from: None,
                subject: String::new(),
                hold: Hold::Unreadable,
                because: "unreadable: no header".to_owned(),
                ..held()
            },
        ],
        more_held: 3,
        rulings: vec![ruled("Anna Archer", Verdict::Agreed)],
        own: vec![ruled(
            "Petra Owner",
            Verdict::OutOfScope {
                title: "Excel export".to_owned(),
            },
        )],
        unread: unread(),
        ..Digest::default()
    }
}

fn calls() -> Vec<DayCall> {
    let call = DayCall {
        slot: slot(),
        agenda: vec![AgendaLine {
            key: PbiKey::new("PBI-150"),
            question: "Which time zone do export dates use?".to_owned(),
            developer: "Dana".to_owned(),
            asked: "Sam".to_owned(),
        }],
        with: vec![dana(), sam()],
        yours: true,
        agreed: true,
    };
    let without = DayCall {
        yours: false,
        agreed: false,
        ..call.clone()
    };
    vec![call, without]
}

fn unread() -> Vec<Unread> {
    let read = Unread {
        person: party("Sam Sales", "Sam", Role::Stakeholder),
        source: Source {
            name: "calendar.acme.example/sam".to_owned(),
            read: Some(tue(9, 10) - TimeDelta::days(1)),
            fault: Some("the server answers 403 Forbidden".to_owned()),
        },
    };
    let never = Unread {
        source: Source {
            read: None,
            ..read.source.clone()
        },
        ..read.clone()
    };
    vec![read, never]
}

fn differs(number: u32, by: &str, with: Option<&str>) -> Differs {
    Differs {
        number,
        item: item(),
        question: "How far back?".to_owned(),
        by: by.to_owned(),
        with: with.map(str::to_owned),
        since: tue(9, 20) - TimeDelta::days(1),
    }
}
