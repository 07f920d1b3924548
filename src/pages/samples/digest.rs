//! Samples of the Product Owner's digest.

use super::{TEAM, dana, dirk, item, letter, party, petra, sam, slot, tue};
use crate::domain::calendar::Source;
use crate::domain::clarification::Verdict;
use crate::domain::ids::{ClarificationId, MailId};
use crate::domain::letter::{
    Ageing, AgendaLine, BecomesFinal, Body, DayCall, Differs, Digest, HeldRow, Item, Letter,
    Numbered, StoodIn, Unread, Waiting,
};
use crate::domain::pbi::PbiKey;
use crate::domain::person::Role;
use chrono::TimeDelta;

pub(super) fn samples() -> Vec<(&'static str, Letter)> {
    let waiting = Waiting {
        number: 1,
        answer: false,
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
    let unread = Unread {
        person: party("Sam Sales", "Sam", Role::Stakeholder),
        source: Source {
            name: "calendar.acme.example/sam".to_owned(),
            read: Some(tue(9, 10) - TimeDelta::days(1)),
            fault: Some("the server answers 403 Forbidden".to_owned()),
        },
    };
    let means = |n: u32| Numbered::Question {
        clarification: ClarificationId::new(format!("c{n}")),
        conversation: Some(0),
    };
    let full = Digest {
        in_place_of: None,
        numbers: (1..=4)
            .map(means)
            .chain([Numbered::Held {
                mail: MailId::new("m1"),
            }])
            .collect(),
        finals: vec![BecomesFinal {
            number: 3,
            item: item(),
            words: "Two years are enough.".to_owned(),
            developer: dana(),
            until: tue(14, 0),
        }],
        differs: vec![Differs {
            number: 4,
            item: item(),
            question: "How far back?".to_owned(),
            by: "Tess Tax".to_owned(),
            since: tue(9, 20) - TimeDelta::days(1),
        }],
        ageing: vec![Ageing {
            item: item(),
            question: "Who signs the delivery note?".to_owned(),
            holder: sam(),
            for_what: "an answer".to_owned(),
            worked: 18 * 60 + 20,
            since: tue(9, 20) - TimeDelta::days(4),
        }],
        held: vec![HeldRow {
            number: 5,
            from: "kim@partner.example".to_owned(),
            subject: "Re: export".to_owned(),
            at: tue(17, 5) - TimeDelta::days(1),
            why: "unknown sender".to_owned(),
        }],
        waiting: vec![
            waiting.clone(),
            Waiting {
                number: 2,
                answer: true,
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
    };
    let of_many_like = waiting.clone();
    let one = Digest {
        numbers: vec![means(1)],
        waiting: vec![waiting],
        ..Digest::default()
    };
    let of_many = |n: u32| Waiting {
        number: n,
        ..of_many_like.clone()
    };
    let many = Digest {
        numbers: (1..=6).map(means).collect(),
        waiting: (1..=30).map(of_many).collect(),
        ..Digest::default()
    };
    let in_place = Digest {
        in_place_of: Some(petra()),
        ..one.clone()
    };
    [
        ("digest", full),
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
        sample.thread.subject = format!("{TEAM}: today");
        (name, sample)
    })
    .into()
}
