//! Samples of the Product Owner's digest.

use super::{TEAM, address, dana, item, letter, party, petra, sam, slot, tue};
use crate::domain::calendar::Source;
use crate::domain::clarification::Verdict;
use crate::domain::held::{HeldMail, Hold};
use crate::domain::ids::MailId;
use crate::domain::letter::{
    AgendaLine, Body, DayCall, Digest, Item, Letter, StoodIn, Unread, Waiting,
};
use crate::domain::pbi::PbiKey;
use crate::domain::person::Role;
use chrono::TimeDelta;

fn unread() -> Unread {
    Unread {
        person: party("Sam Sales", "Sam", Role::Stakeholder),
        source: Source {
            name: "calendar.acme.example/sam".to_owned(),
            read: Some(tue(9, 10) - TimeDelta::days(1)),
            fault: Some("the server answers 403 Forbidden".to_owned()),
        },
    }
}

fn held() -> HeldMail {
    HeldMail {
        mail: MailId::new("k7q4m2vdx3pa5ncyk7q4m2vdx3"),
        since: tue(7, 12),
        from: Some(address("kim@client.example")),
        subject: "Exports".to_owned(),
        hold: Hold::UnknownSender,
        because: "unknown sender".to_owned(),
    }
}

pub(super) fn samples() -> Vec<(&'static str, Letter)> {
    let waiting = Waiting {
        item: item(),
        question: "Should the export include archived orders?".to_owned(),
        developer: dana(),
        since: tue(15, 2) - TimeDelta::days(1),
    };
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
    let ruled = StoodIn {
        item: Item {
            key: PbiKey::new("PBI-160"),
            title: "Faster start page".to_owned(),
            url: None,
        },
        question: "How fast is fast enough?".to_owned(),
        by: "Anna Archer".to_owned(),
        at: tue(16, 40) - TimeDelta::days(1),
        verdict: Verdict::Agreed,
    };
    let unread = unread();
    let held = held();
    let full = Digest {
        waiting: vec![
            waiting.clone(),
            Waiting {
                question: String::new(),
                ..waiting.clone()
            },
        ],
        calls: vec![
            call.clone(),
            DayCall {
                yours: false,
                agreed: false,
                ..call
            },
        ],
        rulings: vec![ruled],
        unread: vec![
            unread.clone(),
            Unread {
                source: Source {
                    read: None,
                    ..unread.source.clone()
                },
                ..unread
            },
        ],
        held: vec![
            held.clone(),
            HeldMail {
                from: None,
                subject: String::new(),
                hold: Hold::Unreadable,
                because: "unreadable: no header".to_owned(),
                ..held.clone()
            },
        ],
        more_held: 3,
    };
    let of_held = Digest {
        held: vec![held],
        ..Digest::default()
    };
    let one = Digest {
        waiting: vec![waiting],
        ..Digest::default()
    };
    let many = Digest {
        waiting: full.waiting.iter().cycle().take(30).cloned().collect(),
        ..Digest::default()
    };
    [
        ("digest", full),
        ("digest-of-held", of_held),
        ("digest-of-one", one),
        ("digest-of-many", many),
    ]
    .map(|(name, digest)| {
        let mut sample = letter(petra(), TEAM, tue(8, 30), Body::Digest(digest));
        sample.clarification = None;
        sample.about.clear();
        sample.thread.subject = format!("{TEAM}: today");
        (name, sample)
    })
    .into()
}
