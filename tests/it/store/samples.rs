//! Rich values: every optional field filled somewhere, every variant used somewhere.

use chrono::{NaiveDate, TimeDelta};
use trialogue::domain::calendar::Partstat;
use trialogue::domain::call::{AgendaItem, Attendee, Call, CallState, Part};
use trialogue::domain::clarification::{
    Clarification, Conversation, ConversationState, Entry, EntryKind, How, Line, NewScope, Noted,
    Origin, Other, Ruling, RulingReason, State, Verdict,
};
use trialogue::domain::fact::Outcome;
use trialogue::domain::hours::{WeekHours, WorkWeek};
use trialogue::domain::ids::{
    CallId, ClarificationId, EffectKey, InstallationId, MailId, PersonId, TeamId,
};
use trialogue::domain::letter::{Body, Item, Letter, News, Notice, Party, Reader, Thread};
use trialogue::domain::message::{Attachment, Kind};
use trialogue::domain::pbi::{Pbi, PbiKey};
use trialogue::domain::person::{Address, Person, Role};
use trialogue::domain::time::{Span, Timestamp};
use trialogue::store::{Changes, MailOutcome, Store, TakeIn, Wanted};

/// Tuesday 2026-11-24, 09:00 UTC.
pub(crate) const NOW: Timestamp = Timestamp(1_795_510_800_000);

pub(crate) fn minutes(n: i64) -> Timestamp {
    NOW + TimeDelta::minutes(n)
}

pub(crate) fn team() -> TeamId {
    TeamId::new("acme")
}

pub(crate) fn address(text: &str) -> Address {
    Address::parse(text).unwrap()
}

pub(crate) fn person(name: &str) -> Person {
    Person {
        id: PersonId::new(name),
        address: address(&format!("{name}@acme.example")),
        name: format!("{name} Ümläut"),
        aliases: vec![
            address(&format!("{name}.z@acme.example")),
            address(&format!("{name}.a@acme.example")),
        ],
        language: "de".into(),
        work: WorkWeek {
            zone: chrono_tz::Europe::Berlin,
            hours: WeekHours::parse("Mon-Fri 09:00-12:00 13:00-17:00").unwrap(),
            days_off: vec![NaiveDate::from_ymd_opt(2026, 12, 24).unwrap()],
            ..WorkWeek::default()
        },
        feed: Some("https://cal.example/x.ics".into()),
        away: vec![Span::new(minutes(60), minutes(120))],
        declined_in_a_row: 1,
        calls_ignored: 0,
        briefings_only: false,
        sends: None,
        notes_at: Vec::new(),
        unreached: Vec::new(),
        updated_at: NOW,
        version: 0,
    }
}

pub(crate) async fn with_people(store: &Store) {
    let people = [
        (person("dana"), Role::Developer, vec![]),
        (person("sam"), Role::Stakeholder, vec![]),
        (person("petra"), Role::Po, vec!["billing".to_owned()]),
    ];
    let mut tx = store.write().await.unwrap();
    tx.put_people(&team(), &people, NOW).await.unwrap();
    tx.commit().await.unwrap();
}

pub(crate) fn pbi(key: &str) -> Pbi {
    Pbi {
        team: team(),
        key: PbiKey::new(key),
        title: format!("Title of {key}"),
        description: "Text\nwith lines".into(),
        acceptance_criteria: "- one".into(),
        status: "In Progress".into(),
        stakeholders: vec![address("sam@acme.example")],
        labels: vec!["billing".into()],
        sprint: Some("Sprint 12".into()),
        url: Some("https://tool.example/142".into()),
        confidential: false,
    }
}

pub(crate) fn entry(ordinal: u32, kind: EntryKind) -> Entry {
    Entry {
        ordinal,
        mail: (ordinal == 0).then(|| MailId::new("mail-0")),
        at: minutes(i64::from(ordinal)),
        person: PersonId::new("dana"),
        name: "Dana Dev".into(),
        kind,
        words: "Should amounts be rounded?\n\n– „ja“ \u{1F600}".into(),
        internal: "Only for us".into(),
        borrowed: vec!["> Rounded?".into()],
        files: vec![Attachment {
            part: 2,
            name: Some("a.pdf".into()),
            media_type: "application/pdf".into(),
            bytes: 3,
            ..Attachment::default()
        }],
        verified: ordinal.is_multiple_of(2),
        address: (ordinal == 1).then(|| address("dana@elsewhere.example")),
        because: "reply token; sender is the stakeholder; DMARC pass".into(),
    }
}

fn conversation(ordinal: u32, how: How, state: ConversationState) -> Conversation {
    Conversation {
        ordinal,
        warned: 0,
        how,
        state,
        since: minutes(3),
        reasons: vec![
            RulingReason::Asked { by: "Sam".into() },
            RulingReason::Open {
                line: "who pays?".into(),
            },
            RulingReason::Disagreement {
                by: "Sam".into(),
                words: "no".into(),
            },
            RulingReason::Scope {
                by: "Sam".into(),
                sentence: "And also as Excel.".into(),
                phrase: "also as Excel".into(),
                new: NewScope::Word("Excel".into()),
            },
            RulingReason::Differs {
                by: "Sam".into(),
                other: Other {
                    person: PersonId::new("tess"),
                    name: "Tess Tax".into(),
                    at: minutes(1),
                    words: "never".into(),
                    ruled: false,
                },
            },
            RulingReason::Always,
        ],
        notes: vec![Noted {
            by: PersonId::new("dana"),
            name: "Dana Dev".into(),
            at: minutes(4),
            everybody: Some(false),
            lines: vec![
                Line::Outcome("a".into()),
                Line::Decision("b".into()),
                Line::Action("c".into()),
                Line::Open("d".into()),
            ],
            unverified: false,
        }],
        from_entry: 1,
        shown_to: 2,
        turned_back: Vec::new(),
    }
}

fn ruling(ordinal: u32, verdict: Verdict) -> Ruling {
    Ruling {
        ordinal,
        conversation: (ordinal > 0).then_some(ordinal),
        verdict,
        words: "So be it.".into(),
        by: PersonId::new("petra"),
        name: "Petra".into(),
        at: minutes(i64::from(ordinal)),
        evidence: "dmarc=pass; reply token".into(),
        sent_to: Vec::new(),
        also: Vec::new(),
        grounds: Vec::new(),
        undone: None,
    }
}

/// With nothing said or ruled but the question.
pub(crate) fn clarification(id: &str, key: &str) -> Clarification {
    Clarification {
        id: ClarificationId::new(id),
        team: team(),
        pbi: PbiKey::new(key),
        title: "Should amounts be rounded?".into(),
        state: State::Open,
        developer: PersonId::new("dana"),
        asked: PersonId::new("sam"),
        asked_at: NOW,
        to_po: false,
        taken_over: vec![],
        passed_on: vec![PersonId::new("kim")],
        handed_on: vec![PersonId::new("kim")],
        left: Vec::new(),
        others: vec![PersonId::new("lee")],
        introduced: vec![],
        former: vec![],
        moved_out: vec![],
        origin: Origin {
            message_id: Some("q1@acme.example".into()),
            thread_index: Some("AdAbc=".into()),
            subject: "[PBI-142] Should amounts be rounded?".into(),
        },
        links: vec![ClarificationId::new("other")],
        opened_at: NOW,
        answer_by: minutes(2000),
        unsent: None,
        invite_at: Some(minutes(120)),
        answered_at: Some(minutes(30)),
        attempts: 1,
        ladder: vec![],
        call: Some(CallId::new("call-1")),
        handed_to: None,
        ruling_wanted_by: Some("Sam".into()),
        conversations: vec![],
        rulings: vec![],
        assumptions: Vec::new(),
        waited: trialogue::domain::clarification::Waited::default(),
        promised: None,
        put_off: None,
        entries: vec![entry(0, EntryKind::Question)],
        version: 0,
    }
}

/// With every kind of entry, conversation and ruling.
pub(crate) fn rich_clarification(id: &str, state: State) -> Clarification {
    let letter = EffectKey::new("briefing/1");
    let call = How::Call {
        call: CallId::new("call-1"),
        slot: Span::new(minutes(10), minutes(25)),
        po_accepted: true,
    };
    let kinds = [
        EntryKind::Question,
        EntryKind::Answer,
        EntryKind::Comment,
        EntryKind::Talked,
        EntryKind::Outcome,
        EntryKind::Correction,
        EntryKind::Ruling,
        EntryKind::Courtesy,
        EntryKind::Act,
    ];
    Clarification {
        state,
        conversations: vec![
            conversation(0, call, ConversationState::Running { until: minutes(60) }),
            conversation(
                1,
                How::Mail,
                ConversationState::Due {
                    since: NOW,
                    why: "550".into(),
                },
            ),
            conversation(
                2,
                How::Elsewhere,
                ConversationState::Briefed {
                    at: NOW,
                    letter: letter.clone(),
                    with_notes: true,
                    to: None,
                },
            ),
            conversation(
                3,
                How::Mail,
                ConversationState::Ruled {
                    at: NOW,
                    letter,
                    ruling: 1,
                },
            ),
        ],
        rulings: vec![
            ruling(0, Verdict::Agreed),
            ruling(
                1,
                Verdict::OutOfScope {
                    title: "Another item".into(),
                },
            ),
            ruling(2, Verdict::Correction),
            ruling(3, Verdict::LetsTalk),
            ruling(4, Verdict::Answered),
        ],
        entries: (0..).zip(kinds).map(|(n, kind)| entry(n, kind)).collect(),
        ..clarification(id, "PBI-142")
    }
}

pub(crate) fn call(id: &str, start: i64, people: &[&str], state: CallState) -> Call {
    Call {
        id: CallId::new(id),
        team: team(),
        uid: format!("{id}@trialogue"),
        place: "https://meet.example/acme-x".into(),
        subject: "[PBI-142] Call: Should …?".into(),
        slot: Span::new(minutes(start), minutes(start + 15)),
        sequence: 3,
        stamped: NOW,
        booked_at: minutes(-1),
        state,
        attendees: people
            .iter()
            .map(|name| Attendee {
                person: PersonId::new(*name),
                name: (*name).into(),
                address: address(&format!("{name}@acme.example")),
                part: if *name == "petra" {
                    Part::Po
                } else {
                    Part::Asked
                },
                partstat: Partstat::Accepted,
                answered: Some(NOW),
                stand_in: None,
                stands_for: None,
            })
            .collect(),
        agenda: vec![],
        declined: vec![minutes(5)],
        unsure: vec![],
        countered: 0,
        proposed_by: None,
        offers: 0,
        told_off: Vec::new(),
        introduced: Vec::new(),
        timed: 2,
        origin: trialogue::domain::call::Origin::Ours,
        confidential: true,
        version: 0,
    }
}

pub(crate) fn agenda(clarification: &str) -> AgendaItem {
    AgendaItem {
        clarification: ClarificationId::new(clarification),
        pbi: PbiKey::new("PBI-142"),
        question: "Should amounts be rounded?".into(),
    }
}

pub(crate) fn party(name: &str) -> Party {
    Party {
        name: name.into(),
        short: name.into(),
        role: Some(Role::Stakeholder),
        address: address(&format!("{name}@acme.example")),
        after: None,
    }
}

pub(crate) fn letter(key: &str, root: &str, to: &str, due: Timestamp) -> Letter {
    Letter {
        key: EffectKey::new(key),
        team: team(),
        sender_name: "Acme clarifications".into(),
        reader: Reader {
            person: PersonId::new(to),
            party: party(to),
            language: "de".into(),
            zone: chrono_tz::Europe::Berlin,
        },
        clarification: None,
        about: vec![],
        call: None,
        thread: Thread {
            root: root.into(),
            subject: "[PBI-142] Should …?".to_owned().into(),
            ..Thread::default()
        },
        due,
        around: vec![address("sam@elsewhere.example")],
        decided: NOW,
        first: None,
        body: notice(News::NoLongerNeeded),
    }
}

pub(crate) fn notice(news: News) -> Body {
    Body::Notice(Notice {
        item: Item {
            key: PbiKey::new("PBI-142"),
            title: "Rounding".into(),
            url: None,
        },
        question: "Should …?".into(),
        news,
    })
}

pub(crate) fn changes() -> Changes {
    Changes::new(team(), NOW, TimeDelta::minutes(5))
}

pub(crate) fn wanted() -> Wanted {
    Wanted::new(InstallationId::new("here"), team(), NOW)
}

pub(crate) fn mail(n: u32) -> TakeIn {
    TakeIn {
        id: MailId::new(format!("mail-{n}")),
        uid: n + 1,
        received: minutes(i64::from(n)),
        bytes: vec![0, 255, 13, 10, u8::try_from(n % 250).unwrap()],
        size: 5,
        sha256: format!("{n:064x}"),
    }
}

pub(crate) fn outcome(n: u32, outcome: Outcome) -> MailOutcome {
    MailOutcome {
        id: MailId::new(format!("mail-{n}")),
        outcome,
        kind: Kind::Person,
        reason: "written by a person".into(),
        because: "PBI-142, because: tag in the subject".into(),
        message_id: Some(format!("m{n}@acme.example")),
        fingerprint: Some(format!("print-{n}")),
        from: Some(address("dana@acme.example")),
        subject: "[PBI-142] Should …?".into(),
        hold: None,
        signed: None,
    }
}

pub(crate) async fn save(store: &Store, changes: &Changes) {
    let mut tx = store.write().await.unwrap();
    tx.save(changes).await.unwrap();
    tx.commit().await.unwrap();
}
